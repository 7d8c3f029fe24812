// Written by `npm run api` from the backend's schema. Do not edit.
export interface paths {
    "/api/account/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Answer who is signed in, and hand out the CSRF cookie. */
        get: operations["status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/desk/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the settings; nothing set means the defaults. */
        get: operations["desk_settings"];
        /** @description Replace the settings. */
        put: operations["change_desk_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/login/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Start a session. */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/logout/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description End the session, if there is one. */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/password/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Set a new password; other sessions of the user end, this one and tokens go on. */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/setup/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Found the club and sign its admin in. */
        post: operations["setup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forgettings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The records of the club, for its admins. */
        get: operations["forgettings_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locked-sessions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The test part of the club, for its admins. It only grows. */
        get: operations["locked_sessions_list"];
        put?: never;
        /** @description Tell what would go along with a session into the test part; with `confirm`, lock it. */
        post: operations["locked_sessions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The members of the club; a club always keeps one admin. */
        get: operations["members_list"];
        put?: never;
        /** @description The members of the club; a club always keeps one admin. */
        post: operations["members_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The members of the club; a club always keeps one admin. */
        get: operations["members_retrieve"];
        /** @description The members of the club; a club always keeps one admin. */
        put: operations["members_update"];
        post?: never;
        /** @description The members of the club; a club always keeps one admin. */
        delete: operations["members_destroy"];
        options?: never;
        head?: never;
        /** @description The members of the club; a club always keeps one admin. */
        patch: operations["members_partial_update"];
        trace?: never;
    };
    "/api/mentions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What waits for the user: unresolved comments that mention them, the latest first. */
        get: operations["mentions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The club's models and the shipped ones, for its admins. */
        get: operations["models_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The club's models and the shipped ones, for its admins. */
        get: operations["models_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/{id}/lineage/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Tell what a model learnt, of whom, who stood for it, and what it began with. */
        get: operations["models_lineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/roll-back/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Give the champion's place back to the model before; the next analysis is its. */
        post: operations["models_roll_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Tell how the club's jobs stand and how much it keeps. */
        get: operations["operations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/player-sessions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The club's player sessions. */
        get: operations["player_sessions_list"];
        put?: never;
        /** @description The club's player sessions. */
        post: operations["player_sessions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/player-sessions/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The club's player sessions. */
        get: operations["player_sessions_retrieve"];
        /** @description The club's player sessions. */
        put: operations["player_sessions_update"];
        post?: never;
        /** @description The club's player sessions. */
        delete: operations["player_sessions_destroy"];
        options?: never;
        head?: never;
        /** @description The club's player sessions. */
        patch: operations["player_sessions_partial_update"];
        trace?: never;
    };
    "/api/players/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The players of the club. */
        get: operations["players_list"];
        put?: never;
        /** @description The players of the club. */
        post: operations["players_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/players/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The players of the club. */
        get: operations["players_retrieve"];
        /** @description The players of the club. */
        put: operations["players_update"];
        post?: never;
        /** @description The players of the club. */
        delete: operations["players_destroy"];
        options?: never;
        head?: never;
        /** @description The players of the club. */
        patch: operations["players_partial_update"];
        trace?: never;
    };
    "/api/players/{id}/forget/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Tell what forgetting this player would reach; nothing is changed. */
        get: operations["players_reach"];
        put?: never;
        /** @description Forget this player: footage, crops, labels, and what models were taught. For good. */
        post: operations["players_forget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/players/{id}/model-strokes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return what is held up to the player, the latest first. */
        get: operations["model_strokes_list"];
        put?: never;
        /** @description Hold a stroke up to the player; the same again takes the new note (200). */
        post: operations["model_strokes_hold_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/players/{id}/model-strokes/{stroke}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Take it back; the stroke itself stays. */
        delete: operations["model_strokes_take_back"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/players/{id}/season/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return what the player did, in all and by session and month. */
        get: operations["players_season"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/players/{id}/tactics/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the network of the player's rallies and what can be read from it. */
        get: operations["players_tactics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/players/{player_pk}/goals/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return every goal with its progress, the next due first. */
        get: operations["players_goals_list"];
        put?: never;
        /** @description The goals of one player. */
        post: operations["players_goals_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/players/{player_pk}/goals/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description The goals of one player. */
        delete: operations["players_goals_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/players/{player_pk}/homework/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return all homework with its answers, what is due next first. */
        get: operations["players_homework_list"];
        put?: never;
        /** @description Give homework to the player of the address. */
        post: operations["players_homework_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/players/{player_pk}/homework/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description The homework of one player. */
        delete: operations["players_homework_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promotions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Every change of the club's champion, for its admins. */
        get: operations["promotions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queue/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the strokes whose correction is worth most, mixed with a random check. */
        get: operations["queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queue/decisions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Make one edit for each video; one that cannot be made holds up no other. */
        post: operations["queue_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queue/gains/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return kinds of strokes, those that teach most first; the queue can be asked for each. */
        get: operations["queue_gains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queue/left/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return how many strokes wait; cheap enough for every page. */
        get: operations["queue_left"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reels/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The reels the user may see: coaches those of the club, players their own. */
        get: operations["reels_list"];
        put?: never;
        /** @description The reels the user may see: coaches those of the club, players their own. */
        post: operations["reels_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reels/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The reels the user may see: coaches those of the club, players their own. */
        get: operations["reels_retrieve"];
        put?: never;
        post?: never;
        /** @description The reels the user may see: coaches those of the club, players their own. */
        delete: operations["reels_destroy"];
        options?: never;
        head?: never;
        /** @description The reels the user may see: coaches those of the club, players their own. */
        patch: operations["reels_partial_update"];
        trace?: never;
    };
    "/api/reels/{id}/keep/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Turn what the query finds now into a list that stays. */
        post: operations["reels_keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reels/{id}/strokes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the reel's strokes as cards, in its order. */
        get: operations["reels_strokes"];
        put?: never;
        /** @description Put a stroke at the end of a list, unless it is there already. */
        post: operations["reels_add_stroke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reels/{reel_pk}/exports/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The files of one reel. */
        get: operations["reels_exports_list"];
        put?: never;
        /** @description Make a file of the reel as it is now; it is kept for a week. */
        post: operations["reels_exports_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reels/{reel_pk}/exports/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The files of one reel. */
        get: operations["reels_exports_retrieve"];
        put?: never;
        post?: never;
        /** @description The files of one reel. */
        delete: operations["reels_exports_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reels/{reel_pk}/exports/{id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Stop a queued or running export; nothing of it stays. */
        post: operations["reels_exports_cancel_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reels/{reel_pk}/exports/{id}/file/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the file under the reel's title. */
        get: operations["reels_exports_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewals/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The rounds through the club's old videos, for its admins. */
        get: operations["renewals_list"];
        put?: never;
        /** @description Have the champion look at every video another model has analysed, but approved ones. */
        post: operations["renewals_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewals/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The rounds through the club's old videos, for its admins. */
        get: operations["renewals_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewals/{id}/pause/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Let the present video end, and begin no other. */
        post: operations["renewals_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewals/{id}/resume/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Go on. */
        post: operations["renewals_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewals/{id}/stop/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description End it; videos that were analysed again stay so. */
        post: operations["renewals_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewals/{id}/videos/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List the videos of a round in their order, and what changed in each. */
        get: operations["renewals_videos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewals/old-videos/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Tell how many videos a round would analyse now. */
        get: operations["renewals_old_videos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shadow/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Tell which model looks along, and how often it agrees. */
        get: operations["shadow"];
        /** @description Let a model of the club look along at what the champion analyses from now on. */
        put: operations["shadow_begin"];
        post?: never;
        /** @description Let nobody look along. */
        delete: operations["shadow_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shadow-looks/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The looks of the club's shadows, the latest first. */
        get: operations["shadow_looks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/snapshots/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The snapshots of the club, for its admins. Nothing but forgetting a player changes them. */
        get: operations["snapshots_list"];
        put?: never;
        /** @description Freeze what the club's coaches have approved. */
        post: operations["snapshots_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/snapshots/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The snapshots of the club, for its admins. Nothing but forgetting a player changes them. */
        get: operations["snapshots_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/snapshots/{id}/manifest/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the frozen manifest as a file. */
        get: operations["snapshots_manifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strokes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the strokes that are asked for, the newest first unless an order is named. */
        get: operations["strokes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strokes/{id}/clip/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the clip, cutting it when nobody has asked for it before. */
        get: operations["strokes_clip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strokes/{id}/lineage/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Tell where a stroke comes from and, to admins, which models have learnt it. */
        get: operations["strokes_lineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strokes/{id}/partners/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return a few strokes of each kind that the user may read. */
        get: operations["strokes_partners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strokes/{id}/picture/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the frame of the contact as a JPEG. */
        get: operations["strokes_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strokes/{stroke_pk}/drawings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The drawings on the frames of a stroke: read by who may read it, made by coaches. */
        get: operations["strokes_drawings_list"];
        put?: never;
        /** @description The drawings on the frames of a stroke: read by who may read it, made by coaches. */
        post: operations["strokes_drawings_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strokes/{stroke_pk}/drawings/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description The drawings on the frames of a stroke: read by who may read it, made by coaches. */
        delete: operations["strokes_drawings_destroy"];
        options?: never;
        head?: never;
        /** @description The drawings on the frames of a stroke: read by who may read it, made by coaches. */
        patch: operations["strokes_drawings_partial_update"];
        trace?: never;
    };
    "/api/strokes/{stroke_pk}/voice-notes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The voice notes on the frames of a stroke: heard by who may read it, made by coaches. */
        get: operations["strokes_voice_notes_list"];
        put?: never;
        /** @description Say something of a frame, in at most three minutes. */
        post: operations["strokes_voice_notes_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strokes/{stroke_pk}/voice-notes/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Remove a note for good; its author can, and admins. */
        delete: operations["strokes_voice_notes_destroy"];
        options?: never;
        head?: never;
        /** @description Move a note, reword it, or record it anew with `file`; its author can, and admins. */
        patch: operations["strokes_voice_notes_partial_update"];
        trace?: never;
    };
    "/api/strokes/{stroke_pk}/voice-notes/{id}/audio/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the recording, or the part of it that `Range` names. */
        get: operations["strokes_voice_notes_audio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The tokens of the user. */
        get: operations["tokens_list"];
        put?: never;
        /** @description Make a token and show its key, once. */
        post: operations["tokens_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description The tokens of the user. */
        delete: operations["tokens_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-runs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The training runs of the club, for its admins. */
        get: operations["training_runs_list"];
        put?: never;
        /** @description Queue a training on a snapshot. */
        post: operations["training_runs_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-runs/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The training runs of the club, for its admins. */
        get: operations["training_runs_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-runs/{id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Stop a queued or running training; what it had learnt is thrown away. */
        post: operations["training_runs_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-runs/{id}/curve/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return how the losses have gone, a point a second at most. */
        get: operations["training_runs_curve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-runs/{id}/promote/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Make what the run has trained the champion; against the verdict only with a reason. */
        post: operations["training_runs_promote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Open an upload for a player session (tus creation). */
        post: operations["uploads_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Give an upload up and drop its bytes (tus termination). */
        delete: operations["uploads_terminate"];
        options?: never;
        head?: never;
        /** @description Take the next bytes; they are kept even when the connection breaks. */
        patch: operations["uploads_append"];
        trace?: never;
    };
    "/api/videos/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The club's videos; they are made by uploading. */
        get: operations["videos_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The club's videos; they are made by uploading. */
        get: operations["videos_retrieve"];
        put?: never;
        post?: never;
        /** @description The club's videos; they are made by uploading. */
        delete: operations["videos_destroy"];
        options?: never;
        head?: never;
        /** @description The club's videos; they are made by uploading. */
        patch: operations["videos_partial_update"];
        trace?: never;
    };
    "/api/videos/{id}/approve/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Approve the strokes, so that a model may learn from them. */
        post: operations["videos_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/clip/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the clip, cutting it when nobody has asked for it before. */
        get: operations["videos_clip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/evidence/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the evidence of an analysis; its layout stands in inference/evidence_file.py. */
        get: operations["videos_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/frames/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the presentation time of every displayed frame. */
        get: operations["videos_frames_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/frames/{index}/image/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return frame `index` as a JPEG. */
        get: operations["videos_frame_image"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/import/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Tell what a file would change; with `apply`, change it by one edit. */
        post: operations["videos_take_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/media/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the playable file, or the part of it that `Range` names. */
        get: operations["videos_media"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/people/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the coaches of the club and the players in the video, by name. */
        get: operations["videos_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/poster/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the poster. */
        get: operations["videos_poster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/reopen/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Reopen the video, so that its strokes can be changed again. */
        post: operations["videos_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/strip/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the strip: `strip_tiles` tiles side by side, evenly in time. */
        get: operations["videos_strip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{id}/timeline/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the strokes that stand, in the format that is asked for. */
        get: operations["videos_timeline_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{video_pk}/analyses/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The analyses of one video. */
        get: operations["videos_analyses_list"];
        put?: never;
        /** @description Analyse the video again with the present champion. */
        post: operations["videos_analyses_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{video_pk}/analyses/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The analyses of one video. */
        get: operations["videos_analyses_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{video_pk}/analyses/{id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Stop a queued or running analysis; what it found so far stays. */
        post: operations["videos_analyses_cancel_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{video_pk}/comments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What people say of one video, the latest first: everybody who may see it may speak. */
        get: operations["videos_comments_list"];
        put?: never;
        /** @description Say something of a stroke, a moment or the whole video. */
        post: operations["videos_comments_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{video_pk}/comments/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What people say of one video, the latest first: everybody who may see it may speak. */
        get: operations["videos_comments_retrieve"];
        put?: never;
        post?: never;
        /** @description Take it back; its author can, and admins. */
        delete: operations["videos_comments_destroy"];
        options?: never;
        head?: never;
        /** @description Say it differently; its author can, and admins. */
        patch: operations["videos_comments_partial_update"];
        trace?: never;
    };
    "/api/videos/{video_pk}/comments/{id}/reopen/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Note that it has not been dealt with after all; the same people can. */
        post: operations["videos_comments_reopen_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{video_pk}/comments/{id}/resolve/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Note that it has been dealt with; its author can, whom it mentions, and coaches. */
        post: operations["videos_comments_resolve_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{video_pk}/edits/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The history of a video's timeline, the newest edit first. */
        get: operations["videos_edits_list"];
        put?: never;
        /** @description Change strokes: all of it, or nothing and why not. */
        post: operations["videos_edits_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{video_pk}/edits/restore/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Make the timeline what it was after an earlier edit; that is an edit of its own. */
        post: operations["videos_edits_restore_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/videos/{video_pk}/strokes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The strokes on a video's timeline, rejected ones too; or those `?analysis=` has found. */
        get: operations["videos_strokes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Server-sent events: hints that something may be fetched again. `event` is `video`, `analysis`, `strokes`, `edit`, `review` or `comment`; `data` is JSON that names the video. A comment line comes every few seconds. */
        get: operations["events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description One run of one model version over one video. */
        Analysis: {
            /** Format: uuid */
            readonly id: string;
            readonly state: components["schemas"]["JobState"];
            /** Format: double */
            readonly progress: number;
            readonly error: string;
            readonly attempt: number;
            readonly is_current: boolean;
            readonly model_version: string | null;
            readonly stroke_count: number;
            readonly timing: unknown;
            readonly gaps: unknown;
            readonly has_evidence: boolean;
            /** Format: date-time */
            readonly queued_at: string;
            /** Format: date-time */
            readonly started_at: string | null;
            /** Format: date-time */
            readonly ended_at: string | null;
        };
        /** @description Homework and what has come of it. */
        Answer: {
            homework: components["schemas"]["Homework"];
            /** @description Strokes of the class in videos uploaded since. */
            count: number;
            /** @description The oldest first. */
            sessions: components["schemas"]["AnsweringSession"][];
            is_done: boolean;
            /** @description Its last day is over, and it is not done. */
            is_late: boolean;
        };
        /** @description A session in which some of it was done. */
        AnsweringSession: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date */
            played_on: string;
            count: number;
        };
        /** @description A player in the video: at which end, in which box if the coach drew one. */
        Appearance: {
            player: number | null;
            /** @description "" when nobody is named. */
            readonly name: string;
            end: components["schemas"]["TableEnd"];
            box?: unknown;
        };
        /** @description A player in the video: at which end, in which box if the coach drew one. */
        AppearanceRequest: {
            player: number | null;
            end: components["schemas"]["TableEnd"];
            box?: unknown;
        };
        /** @description What approving may do besides. */
        ApprovalRequest: {
            /**
             * @description Confirm the strokes nobody has looked at as they are.
             * @default false
             */
            confirm_rest: boolean;
        };
        /**
         * @description A session in neither part: it came later and shares these players (or a film) with the test.
         *
         *     They are keys of players.
         */
        Aside: {
            /** Format: uuid */
            player_session: string;
            title: string;
            players: number[];
        };
        /**
         * @description A session in neither part: it came later and shares these players (or a film) with the test.
         *
         *     They are keys of players.
         */
        AsideRequest: {
            /** Format: uuid */
            player_session: string;
            title: string;
            players: number[];
        };
        /** @description The random check: one stroke in ten, decided like any other. */
        Audit: {
            decided: number;
            wrong: number;
            /** @description Decided ones before there is an estimate. */
            needed: number;
        };
        /** @enum {unknown} */
        BlankEnum: "";
        /** @description A session or a month in a few numbers. */
        Brief: {
            strokes: number;
            counts: components["schemas"]["LabelCounts"];
            checked: number;
            /** @description Of all classes. */
            consistency: components["schemas"]["Estimate"] | null;
            /** @description As above. */
            tempo_s: components["schemas"]["Estimate"] | null;
            /** @description As above. */
            rally_length: components["schemas"]["Estimate"] | null;
            /** @description As above. */
            forehand_balance: components["schemas"]["Estimate"] | null;
            fed: number;
        };
        /** @description A stroke with all that is shown of it. */
        Card: {
            readonly stroke: components["schemas"]["Stroke"];
            /** @default unknown */
            handedness: components["schemas"]["Handedness"];
            /** @description Of the video, from 1. */
            rally: number;
            /** @description In the rally, from 1. */
            ball: number;
            rally_length: number;
            /**
             * Format: double
             * @description Since the player's last stroke in the same rally.
             */
            tempo_s: number | null;
            remarks: components["schemas"]["Remark"][];
            /** Format: uuid */
            video: string;
            filename: string;
            /** Format: uuid */
            player_session: string;
            player_session_title: string;
            /** Format: date */
            played_on: string;
            /** @description A small silent film of it. */
            readonly clip: string;
            /** @description The same, larger and with every frame that was filmed. */
            readonly fine_clip: string;
            /**
             * Format: double
             * @description Into the clip.
             */
            readonly clip_contact_s: number;
            /** @description The frame of its contact. */
            readonly picture: string;
        };
        /** @description New values for one stroke. */
        ChangeRequest: {
            /**
             * Format: uuid
             * @description Of a new stroke: a key you make.
             */
            stroke: string;
            /** @description The version you saw; null for a new stroke. */
            version: number | null;
            values: components["schemas"]["ValuesRequest"];
        };
        /** @description What the new model tells otherwise of one player, in counts of strokes. */
        Changes: {
            end: string;
            player: number | null;
            name: string;
            same: number;
            renamed: number;
            gone: number;
            new: number;
            by_people: number;
        };
        /**
         * @description * `yellow` - Yellow
         *     * `red` - Red
         *     * `blue` - Blue
         *     * `white` - White
         * @enum {string}
         */
        ColourEnum: "yellow" | "red" | "blue" | "white";
        /** @description A comment. One on a stroke stands at its contact, wherever that is moved to. */
        Comment: {
            readonly id: number;
            /** Format: uuid */
            readonly video: string;
            /** Format: uuid */
            readonly stroke: string | null;
            readonly stroke_label: (components["schemas"]["StrokeLabel"] | components["schemas"]["NullEnum"]) | null;
            /** @description Null for one on the whole video. */
            readonly frame: number | null;
            /**
             * Format: double
             * @description Return when that frame is shown.
             */
            readonly time_s: number | null;
            readonly author: number | null;
            readonly author_name: string | null;
            /** @description Tell whether the user wrote it. */
            readonly is_mine: boolean;
            readonly text: string;
            readonly mentions: components["schemas"]["Person"][];
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly resolved_at: string | null;
            readonly resolved_by_name: string | null;
            /** @description Tell whether the user may reword or remove it. */
            readonly can_change: boolean;
            /** @description Tell whether the user may resolve or reopen it. */
            readonly can_resolve: boolean;
        };
        /** @description A session that goes along. */
        Companion: {
            /** Format: uuid */
            readonly id: string;
            title: string;
            /** Format: date */
            played_on?: string;
        };
        /** @description A player who goes along. */
        CompanionPlayer: {
            readonly id: number;
            name: string;
        };
        /** @description What goes along with a session into the test part. */
        Company: {
            /** @description Whether it was done. */
            is_locked: boolean;
            player_sessions: components["schemas"]["Companion"][];
            players: components["schemas"]["CompanionPlayer"][];
            videos: number;
            /** @description Numbers of the snapshots in which some of these videos teach: models of those have seen them. */
            taught: number[];
            /** @description Sessions with approved videos that still teach when this is locked. */
            approved_left: number;
        };
        /** @description The word that does it. */
        ConfirmRequest: {
            /** @description The player's name, as it is written. */
            confirm: string;
        };
        /** @description Of the strokes confirmed with "the rest", how many the model expects to be wrong. */
        ConfirmedInBulk: {
            n: number;
            /** Format: double */
            expected_wrong: number;
            /** Format: double */
            share: number;
        };
        /** @description Of the strokes confirmed with "the rest", how many the model expects to be wrong. */
        ConfirmedInBulkRequest: {
            n: number;
            /** Format: double */
            expected_wrong: number;
            /** Format: double */
            share: number;
        };
        /** @description What a snapshot holds. */
        Counts: {
            videos: number;
            strokes: number;
            /** Format: double */
            minutes_known: number;
            /** Format: double */
            minutes_without_strokes: number;
            by_label: {
                [key: string]: number;
            };
            /** @description Under "player-7" or "unnamed". */
            by_player: {
                [key: string]: number;
            };
            train: components["schemas"]["PartCounts"];
            test: components["schemas"]["PartCounts"];
            aside: components["schemas"]["Aside"][];
        };
        /** @description What a snapshot holds. */
        CountsRequest: {
            videos: number;
            strokes: number;
            /** Format: double */
            minutes_known: number;
            /** Format: double */
            minutes_without_strokes: number;
            by_label: {
                [key: string]: number;
            };
            /** @description Under "player-7" or "unnamed". */
            by_player: {
                [key: string]: number;
            };
            train: components["schemas"]["PartCountsRequest"];
            test: components["schemas"]["PartCountsRequest"];
            aside: components["schemas"]["AsideRequest"][];
        };
        /** @description What became of one edit. */
        Decided: {
            /** Format: uuid */
            video: string;
            /** Format: uuid */
            id: string;
            outcome: components["schemas"]["DecidedOutcomeEnum"];
            /** @description A sentence for people, if it was not done. */
            detail: string;
            /** @description Its strokes as they are now. */
            strokes: components["schemas"]["Stroke"][];
        };
        /**
         * @description * `done` - Done
         *     * `stale` - Stale
         *     * `closed` - Closed
         *     * `refused` - Refused
         *     * `gone` - Gone
         * @enum {string}
         */
        DecidedOutcomeEnum: "done" | "stale" | "closed" | "refused" | "gone";
        /** @description The edit of one video. */
        DecisionRequest: {
            /** Format: uuid */
            video: string;
            /**
             * Format: uuid
             * @description A key you make: sent twice, an edit is done once.
             */
            id: string;
            changes: components["schemas"]["ChangeRequest"][];
            /** Format: uuid */
            undoes?: string | null;
        };
        /** @description All that was decided on a page. */
        DecisionsRequest: {
            edits: components["schemas"]["DecisionRequest"][];
        };
        /** @description Kept with the login, so that every computer knows them. */
        DeskSettings: {
            /** @description What the coach changed: an action's name and the keys that ask for it. */
            keys?: {
                [key: string]: string[];
            };
            /** @description How long after the contact the coach pressed a key, for the last stamps. */
            stamps_ms?: number[];
            /**
             * @description Whether stamps are moved back by the coach's reaction.
             * @default true
             */
            compensates: boolean;
        };
        /** @description Kept with the login, so that every computer knows them. */
        DeskSettingsRequest: {
            /** @description What the coach changed: an action's name and the keys that ask for it. */
            keys?: {
                [key: string]: string[];
            };
            /** @description How long after the contact the coach pressed a key, for the last stamps. */
            stamps_ms?: number[];
            /**
             * @description Whether stamps are moved back by the coach's reaction.
             * @default true
             */
            compensates: boolean;
        };
        /** @description What a file would change, or has changed. */
        Difference: {
            same: number;
            changed: number;
            added: number;
            missing: number;
            /** @description The first 200. */
            items: components["schemas"]["DifferenceItem"][];
            /** @description The number of the edit that was made; null: nothing was. */
            edit: number | null;
        };
        /** @description One stroke the file sees otherwise. */
        DifferenceItem: {
            kind: components["schemas"]["DifferenceItemKindEnum"];
            /** Format: uuid */
            stroke: string | null;
            fields_changed: string[];
            before: components["schemas"]["Mark"] | null;
            after: components["schemas"]["Mark"] | null;
        };
        /**
         * @description * `changed` - changed
         *     * `added` - added
         *     * `missing` - missing
         * @enum {string}
         */
        DifferenceItemKindEnum: "changed" | "added" | "missing";
        /** @description An edit that was done, and its strokes as they are now. */
        DoneEdit: {
            /** Format: uuid */
            id: string;
            number: number;
            strokes: components["schemas"]["Stroke"][];
        };
        /** @description One thing drawn. `at_s` is its moment in the stroke's clip, by which it is also placed. */
        Drawing: {
            readonly id: number;
            readonly frame: number;
            /** Format: double */
            at_s: number;
            kind: components["schemas"]["DrawingKind"];
            colour?: components["schemas"]["ColourEnum"];
            /** @description [x, y] from the left and the top, shares of the picture. */
            points: number[][];
            readonly author: string | null;
            /** @description Its author can, and admins. */
            readonly can_change: boolean;
            /** Format: date-time */
            readonly created_at: string;
        };
        /**
         * @description * `line` - Line
         *     * `arrow` - Arrow
         *     * `angle` - Angle
         *     * `stopwatch` - Stopwatch
         *     * `freehand` - Freehand
         * @enum {string}
         */
        DrawingKind: "line" | "arrow" | "angle" | "stopwatch" | "freehand";
        /** @description One thing drawn. `at_s` is its moment in the stroke's clip, by which it is also placed. */
        DrawingRequest: {
            /** Format: double */
            at_s: number;
            kind: components["schemas"]["DrawingKind"];
            colour?: components["schemas"]["ColourEnum"];
            /** @description [x, y] from the left and the top, shares of the picture. */
            points: number[][];
        };
        /** @description Feeds of one kind, counted. */
        Drill: {
            /** Format: uuid */
            video: string;
            filename: string;
            /** Format: uuid */
            player_session: string;
            /** Format: date */
            played_on: string;
            label: components["schemas"]["StrokeLabel"];
            count: number;
            /**
             * Format: double
             * @description From contact to contact.
             */
            apart_s: number;
            /**
             * Format: double
             * @description 1: every pause as long as the others.
             */
            regularity: number;
            first_frame: number;
        };
        /** @description What follows what; `won` and `lost` are of the points it was part of. */
        Edge: {
            source: string;
            target: string;
            count: number;
            won: number;
            lost: number;
        };
        /** @description One thing a person did. */
        Edit: {
            /** Format: uuid */
            readonly id: string;
            readonly number: number;
            readonly author: number | null;
            readonly author_name: string | null;
            /** @description Tell whether the user made it. */
            readonly is_mine: boolean;
            readonly source: components["schemas"]["SourceEnum"];
            readonly note: string;
            /** Format: uuid */
            readonly undoes: string | null;
            /** Format: date-time */
            readonly made_at: string;
            revisions: components["schemas"]["Revision"][];
        };
        /** @description What a refused request is answered. */
        Error: {
            /** @description One sentence for people. */
            detail: string;
            /** @description The fields at fault and what is wrong with each. */
            fields: {
                [key: string]: string[];
            };
        };
        /** @description A number with its 95 % interval, which is as wide as the spread between videos demands. */
        Estimate: {
            /** Format: double */
            value: number;
            /**
             * Format: double
             * @description None: too little was seen.
             */
            low: number | null;
            /** Format: double */
            high: number | null;
            /** @description How many strokes or rallies it rests on. */
            n: number;
        };
        /** @description How many of the strokes that wait are expected to be wrong. */
        Expected: {
            /** Format: double */
            wrong: number;
            /**
             * Format: double
             * @description Of the 95 % interval, if there is one
             */
            low: number | null;
            /** Format: double */
            high: number | null;
            /** @description False: too few were checked, so this is only what the model says of itself. */
            is_from_audit: boolean;
        };
        /** @description What a training shall mend. */
        Failure: {
            kind: components["schemas"]["FailureKindEnum"];
            /**
             * @description The class, or the player as "player-7"; nothing for false strokes.
             * @default
             */
            of: string;
        };
        /**
         * @description * `class` - class
         *     * `player` - player
         *     * `false strokes` - false strokes
         * @enum {string}
         */
        FailureKindEnum: "class" | "player" | "false strokes";
        /** @description What a training shall mend. */
        FailureRequest: {
            kind: components["schemas"]["FailureKindEnum"];
            /**
             * @description The class, or the player as "player-7"; nothing for false strokes.
             * @default
             */
            of: string;
        };
        /** @description What one rule found; `is_passed` is null where there is too little to judge. */
        Finding: {
            rule: components["schemas"]["RuleEnum"];
            /** @description The measure, or what there is enough of. */
            about: string;
            /** Format: double */
            value: number | null;
            interval: number[] | null;
            /** Format: double */
            n: number;
            /**
             * Format: double
             * @description What the value was held against.
             */
            bar: number;
            is_passed: boolean | null;
            sentence: string;
        };
        /**
         * @description * `0` - 0
         *     * `1` - 1
         * @enum {integer}
         */
        FirstFrameEnum: 0 | 1;
        /** @description The record of a forgetting. It does not tell who it was. */
        Forgetting: {
            readonly id: number;
            readonly made_by_name: string | null;
            /** Format: date-time */
            readonly made_at: string;
            readonly removed: components["schemas"]["Removed"];
            readonly redactions: components["schemas"]["Redaction"][];
            /** Format: uuid */
            readonly run: string | null;
            readonly not_queued: string;
            /** @description Whether every file has gone too: a matter of seconds. */
            readonly is_finished: boolean;
        };
        /** @description A frame table, run-length coded: how long each frame is shown, in order. */
        FrameTable: {
            frames: number;
            /** Format: double */
            duration_s: number;
            frame_table_sha256: string;
            /** @description [numerator, denominator] seconds a tick. */
            time_base: number[];
            /** @description [count, ticks]: `count` frames, each shown for `ticks`; frame 0 is at tick 0. */
            runs: number[][];
        };
        /** @description One player's strokes of one class, and what labelling more of them would give. */
        Gain: {
            player: number;
            name: string;
            label: components["schemas"]["StrokeLabel"];
            /** @description Strokes people have judged so far. */
            known: number;
            /** @description Strokes nobody has judged. */
            waiting: number;
            /**
             * Format: double
             * @description Of those that wait, by the model's own doubts.
             */
            wrong: number;
            /** @description How many to label now. */
            ask_for: number;
            /**
             * Format: double
             * @description Wrong ones fewer among the rest, once a model has learnt from those.
             */
            spared: number;
        };
        /** @description A goal. */
        Goal: {
            readonly id: number;
            measure: components["schemas"]["MeasureEnum"];
            label?: components["schemas"]["StrokeLabel"] | components["schemas"]["BlankEnum"];
            /** Format: double */
            target: number;
            /** Format: date */
            begins_on?: string;
            /** Format: date */
            due_on: string;
            note?: string;
            readonly author: string;
        };
        /** @description A goal. */
        GoalRequest: {
            measure: components["schemas"]["MeasureEnum"];
            label?: components["schemas"]["StrokeLabel"] | components["schemas"]["BlankEnum"];
            /** Format: double */
            target: number;
            /** Format: date */
            begins_on?: string;
            /** Format: date */
            due_on: string;
            note?: string;
        };
        /**
         * @description * `right` - Right
         *     * `left` - Left
         *     * `unknown` - Unknown
         * @enum {string}
         */
        Handedness: "right" | "left" | "unknown";
        /** @description Which stroke, and what to look at. */
        HoldingUpRequest: {
            /**
             * Format: uuid
             * @description Of anybody in the club.
             */
            stroke: string;
            note?: string;
        };
        /** @description What is to be repeated. */
        Homework: {
            readonly id: number;
            label: components["schemas"]["StrokeLabel"];
            repeats: number;
            note?: string;
            /** @description Return the keys of the strokes to watch. */
            readonly example_strokes: string[];
            /** Format: date */
            due_on: string;
            /** Format: date-time */
            readonly created_at: string;
            readonly author: string;
        };
        /** @description What is to be repeated. */
        HomeworkRequest: {
            label: components["schemas"]["StrokeLabel"];
            repeats: number;
            note?: string;
            /** @description Strokes to watch. */
            examples?: string[];
            /** Format: date */
            due_on: string;
        };
        /**
         * @description * `queued` - Queued
         *     * `running` - Running
         *     * `done` - Done
         *     * `failed` - Failed
         *     * `cancelled` - Cancelled
         * @enum {string}
         */
        JobState: "queued" | "running" | "done" | "failed" | "cancelled";
        /** @description One training with its whole verdict, which is too long for lists. */
        JudgedRun: {
            /** Format: uuid */
            readonly id: string;
            readonly number: number;
            /** Format: uuid */
            readonly snapshot: string;
            readonly snapshot_number: number;
            readonly base: string;
            readonly recipe: components["schemas"]["RecipeEnum"];
            readonly seed: number;
            readonly failures: components["schemas"]["Failure"][];
            readonly code: string;
            readonly state: components["schemas"]["JobState"];
            /** Format: double */
            readonly progress: number;
            readonly stage: string;
            readonly step: number;
            readonly steps: number;
            readonly error: string;
            readonly attempt: number;
            readonly model_version: string | null;
            readonly judged_against: string | null;
            /** @description Whether its verdict allows promoting it; null: it was not compared. */
            readonly is_passed: boolean | null;
            readonly unjudged: string;
            readonly requested_by_name: string | null;
            /** Format: date-time */
            readonly queued_at: string;
            /** Format: date-time */
            readonly started_at: string | null;
            /** Format: date-time */
            readonly ended_at: string | null;
            readonly verdict: components["schemas"]["Verdict"] | null;
        };
        /** @description Bytes the club keeps. */
        Kept: {
            /** @description Films, what is made from them, and uploads. */
            footage: number;
            models: number;
            snapshots: number;
            /** @description Cut out for training, on this machine. */
            crops: number;
            /** @description On the disk that takes uploads. */
            free: number;
        };
        /** @description All that history keeps of a stroke. */
        KeptValues: {
            end: components["schemas"]["TableEnd"];
            label: components["schemas"]["StrokeLabel"];
            start_frame: number;
            contact_frame: number;
            end_frame: number;
            state: components["schemas"]["StrokeState"];
            /** @default  */
            zone: components["schemas"]["Zone"] | components["schemas"]["BlankEnum"];
            /** @default  */
            outcome: components["schemas"]["Outcome"] | components["schemas"]["BlankEnum"];
        };
        /** @description How many of each class. */
        LabelCounts: {
            serve: number;
            forehand: number;
            backhand: number;
            smash: number;
        };
        /** @description What the teaching part of the snapshot holds. */
        Learnt: {
            /** Format: uuid */
            snapshot: string;
            number: number;
            sha256: string;
            strokes: number;
            by_label: {
                [key: string]: number;
            };
            readonly by_player: components["schemas"]["TaughtPlayer"][];
            people: components["schemas"]["Voucher"][];
            /** @description To forget somebody, after the model had learnt from them. */
            strokes_taken_out: number;
        };
        /** @description How many strokes wait. */
        Left: {
            left: number;
        };
        /** @description How alike two styles are, from 0 to 1, beside what chance would make of one style. */
        Likeness: {
            /** Format: double */
            value: number;
            /**
             * Format: double
             * @description 95 in 100 pairs of samples of one style lie above
             */
            low: number;
            /**
             * Format: double
             * @description and below these, with as many rallies.
             */
            high: number;
            /** @description On either side. */
            rallies: number[];
            /** @description Less alike than chance explains. */
            differs: boolean;
        };
        /** @description A session that tests and never teaches. */
        LockedSession: {
            /** Format: uuid */
            readonly player_session: string;
            readonly title: string;
            /** Format: date */
            readonly played_on: string;
            readonly players: components["schemas"]["CompanionPlayer"][];
            readonly locked_by_name: string | null;
            /** Format: date-time */
            readonly locked_at: string;
        };
        /** @description Which session, and whether to do it. */
        LockingRequest: {
            /** Format: uuid */
            player_session: string;
            /**
             * @description Without it nothing is locked. There is no way back.
             * @default false
             */
            confirm: boolean;
        };
        /** @description A login. */
        LoginRequest: {
            /** Format: email */
            email: string;
            password: string;
        };
        /** @description A point of a run's curve. */
        LossPoint: {
            readonly stage: string;
            readonly step: number;
            readonly losses: {
                [key: string]: number;
            };
            /** Format: date-time */
            readonly made_at: string;
        };
        /** @description A stroke as a file has it. */
        Mark: {
            end: components["schemas"]["TableEnd"];
            label: components["schemas"]["StrokeLabel"];
            start_frame: number;
            contact_frame: number;
            end_frame: number;
            zone: string;
            outcome: string;
            /** @description Where in the file. */
            place: string;
        };
        /** @description Who is signed in, and what they may do. */
        Me: {
            id: number;
            /** Format: email */
            email: string;
            name: string;
            role: components["schemas"]["Role"];
            club: string;
            can_coach: boolean;
            is_admin: boolean;
            /** @description Return the key of the player this login belongs to. */
            readonly player_id: number | null;
        };
        /** @description One quantity of both models. Of unit "points" are shares, from 0 to 1. */
        Measure: {
            name: string;
            unit: components["schemas"]["UnitEnum"];
            /** Format: double */
            champion: number | null;
            /** Format: double */
            challenger: number | null;
            /**
             * Format: double
             * @description Challenger less champion.
             */
            difference: number | null;
            /** @description 95 %, by drawing matches again. */
            interval: number[] | null;
            /** Format: double */
            n: number;
            /** @description What n counts. */
            of: string;
            matches: number;
            is_less_better: boolean;
        };
        /**
         * @description * `strokes` - Strokes
         *     * `consistency` - Consistency
         *     * `share` - Share
         *     * `rally_length` - Rally Length
         * @enum {string}
         */
        MeasureEnum: "strokes" | "consistency" | "share" | "rally_length";
        /** @description A kind of stroke, and its place among all. */
        Measured: {
            node: components["schemas"]["Node"];
            count: number;
            /** @description Points it ended that the player won. */
            won: number;
            /** @description Points it ended that the player lost. */
            lost: number;
            /** @description How many kinds of strokes it follows. */
            in_degree: number;
            /** @description How many kinds follow it. */
            out_degree: number;
            /** @description How often it follows another stroke. */
            in_strength: number;
            /** @description How often another follows it. */
            out_strength: number;
            /**
             * Format: double
             * @description Share of shortest ways that lead over it.
             */
            betweenness: number;
            /**
             * Format: double
             * @description Share of time that endless play spends there.
             */
            pagerank: number;
            /** @description Strokes of one number often follow each other. */
            community: number;
        };
        /** @description Where the files of a video are fetched; null while there is no such file. */
        Media: {
            video: string | null;
            poster: string | null;
            /** @description Tiles side by side, evenly in time. */
            strip: string | null;
            strip_tiles: number;
            /** @description Replace {index} by a frame: one picture as JPEG. */
            frame: string;
        };
        /** @description A member. `player` joins the login to the person who plays. */
        Member: {
            readonly id: number;
            /** Format: email */
            email: string;
            name: string;
            role: components["schemas"]["Role"];
            player?: number | null;
            /** Format: date-time */
            readonly joined_at: string;
        };
        /** @description A member. `player` joins the login to the person who plays. */
        MemberRequest: {
            /** Format: email */
            email: string;
            name: string;
            role: components["schemas"]["Role"];
            password?: string;
            player?: number | null;
        };
        /** @description A comment that mentions the user, and the video it is on. */
        Mention: {
            readonly id: number;
            /** Format: uuid */
            readonly video: string;
            /** Format: uuid */
            readonly stroke: string | null;
            readonly stroke_label: (components["schemas"]["StrokeLabel"] | components["schemas"]["NullEnum"]) | null;
            /** @description Null for one on the whole video. */
            readonly frame: number | null;
            /**
             * Format: double
             * @description Return when that frame is shown.
             */
            readonly time_s: number | null;
            readonly author: number | null;
            readonly author_name: string | null;
            /** @description Tell whether the user wrote it. */
            readonly is_mine: boolean;
            readonly text: string;
            readonly mentions: components["schemas"]["Person"][];
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly resolved_at: string | null;
            readonly resolved_by_name: string | null;
            /** @description Tell whether the user may reword or remove it. */
            readonly can_change: boolean;
            /** @description Tell whether the user may resolve or reopen it. */
            readonly can_resolve: boolean;
            readonly video_filename: string;
            readonly player_session_title: string;
        };
        /** @description Somebody the player met. */
        Met: {
            id: number;
            name: string;
            rallies: number;
            /** @description None: too few rallies to compare. */
            likeness: components["schemas"]["Likeness"] | null;
        };
        /** @description What people added in approved videos: the queue cannot show a stroke nobody has seen. */
        Missed: {
            videos: number;
            strokes: number;
            added: number;
        };
        /** @description A model and those it began with, itself first; and the models that began with it. */
        ModelLineage: {
            line: components["schemas"]["Step"][];
            descendants: components["schemas"]["ModelName"][];
        };
        /** @description Which model. */
        ModelName: {
            readonly id: number;
            readonly title: string;
            /** @description Tell whether the weights came with the code. */
            readonly is_shipped: boolean;
            /** Format: date-time */
            readonly must_retrain_since: string | null;
        };
        /** @description A stroke held up to a player. */
        ModelStroke: {
            readonly card: components["schemas"]["Card"];
            readonly note: string;
            readonly chosen_by_name: string | null;
            /** Format: date-time */
            readonly created_at: string;
        };
        /** @description One set of weights. */
        ModelVersion: {
            readonly id: number;
            readonly name: string;
            readonly version: string;
            /** @description Tell whether the weights came with the code. */
            readonly is_shipped: boolean;
            /** @description Tell whether it analyses the club's new videos. */
            readonly is_champion: boolean;
            /** Format: date-time */
            readonly must_retrain_since: string | null;
            /** Format: uuid */
            readonly training_run: string | null;
            /** Format: date-time */
            readonly created_at: string;
        };
        /** @description One month. */
        Month: {
            /** Format: date */
            begins_on: string;
            brief: components["schemas"]["Brief"];
        };
        /** @description A text that still holds the name afterwards: reword it yourself. */
        Naming: {
            what: string;
            key: string;
            text: string;
        };
        /** @description Strokes and what follows them. */
        Network: {
            /** @description The most often played first. */
            nodes: components["schemas"]["Measured"][];
            readonly edges: components["schemas"]["Edge"][];
            communities: number;
            /**
             * Format: double
             * @description How far communities keep to themselves; 0 is chance.
             */
            modularity: number | null;
        };
        /** @description A comment on a stroke, at a frame, or with neither on the whole video. */
        NewCommentRequest: {
            /** @description At most 2,000 characters, and not none. */
            text: string;
            /** @description Ids from /people/. */
            mentions?: number[];
            /**
             * Format: uuid
             * @description A key you make: sent twice, a comment is said once.
             */
            key?: string | null;
            /** Format: uuid */
            stroke?: string | null;
            frame?: number | null;
        };
        /** @description All of it is done, or nothing. */
        NewEditRequest: {
            /**
             * Format: uuid
             * @description A key you make: sent twice, an edit is done once.
             */
            id: string;
            changes: components["schemas"]["ChangeRequest"][];
            /**
             * Format: uuid
             * @description The edit this one takes back, if any.
             */
            undoes?: string | null;
        };
        /** @description What is asked for: which snapshot, and how much of the network is trained. */
        NewRunRequest: {
            /** Format: uuid */
            snapshot: string;
            /** @default whole */
            recipe: components["schemas"]["RecipeEnum"];
            /** @default 1 */
            seed: number;
            /** @description What it shall mend, named before anybody knows: being better at one of these counts as being better. */
            failures?: components["schemas"]["FailureRequest"][];
        };
        /** @description Which model shall look along. */
        NewShadowRequest: {
            model: number;
        };
        /** @description A token just made, with the key that is shown this once. */
        NewToken: {
            readonly id: number;
            name: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly last_used_at: string | null;
            readonly key: string;
        };
        /** @description A kind of stroke. */
        Node: {
            /** @description What edges call it. */
            name: string;
            who: components["schemas"]["WhoEnum"];
            label: components["schemas"]["StrokeLabel"];
            /**
             * @description Empty: not told apart, or not known.
             *
             *     * `right short` - Right Short
             *     * `right half-long` - Right Half Long
             *     * `right long` - Right Long
             *     * `middle short` - Middle Short
             *     * `middle half-long` - Middle Half Long
             *     * `middle long` - Middle Long
             *     * `left short` - Left Short
             *     * `left half-long` - Left Half Long
             *     * `left long` - Left Long
             */
            zone: components["schemas"]["Zone"] | components["schemas"]["BlankEnum"];
        };
        /** @description How many labels may be wrong; null where nothing is known. */
        Noise: {
            second_look: components["schemas"]["SecondLook"] | null;
            confirmed_in_bulk: components["schemas"]["ConfirmedInBulk"] | null;
        };
        /** @description How many labels may be wrong; null where nothing is known. */
        NoiseRequest: {
            second_look: components["schemas"]["SecondLookRequest"] | null;
            confirmed_in_bulk: components["schemas"]["ConfirmedInBulkRequest"] | null;
        };
        /** @enum {unknown} */
        NullEnum: null;
        /** @description One class of stroke. */
        OfLabel: {
            label: components["schemas"]["StrokeLabel"];
            count: number;
            /** @description Of all strokes. */
            share: components["schemas"]["Estimate"] | null;
            /** @description Mean of the strokes' temporal consistency. */
            consistency: components["schemas"]["Estimate"] | null;
        };
        /** @description How many videos a round would analyse, and by which model. */
        OldVideos: {
            videos: number;
            model_version: string;
        };
        /** @description A stroke that is put into a reel. */
        OneStrokeRequest: {
            /** Format: uuid */
            stroke: string;
        };
        /** @description What works behind the pages. */
        Operations: {
            queues: components["schemas"]["Queues"];
            /** @description Bytes. */
            kept: components["schemas"]["Kept"];
        };
        /**
         * @description * `won` - Won
         *     * `lost` - Lost
         * @enum {string}
         */
        Outcome: "won" | "lost";
        /** @description What became of each edit, in the order they came. */
        Outcomes: {
            edits: components["schemas"]["Decided"][];
        };
        PaginatedAnalysisList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Analysis"][];
        };
        PaginatedCardList: {
            /**
             * @description At most 1000: as many or more.
             * @example 123
             */
            count: number;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?offset=400&limit=100
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?offset=200&limit=100
             */
            previous?: string | null;
            results: components["schemas"]["Card"][];
        };
        PaginatedCommentList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Comment"][];
        };
        PaginatedEditList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Edit"][];
        };
        PaginatedForgettingList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Forgetting"][];
        };
        PaginatedLockedSessionList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["LockedSession"][];
        };
        PaginatedMemberList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Member"][];
        };
        PaginatedMentionList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Mention"][];
        };
        PaginatedModelStrokeList: {
            /**
             * @description At most 1000: as many or more.
             * @example 123
             */
            count: number;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?offset=400&limit=100
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?offset=200&limit=100
             */
            previous?: string | null;
            results: components["schemas"]["ModelStroke"][];
        };
        PaginatedModelVersionList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["ModelVersion"][];
        };
        PaginatedPlayerList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Player"][];
        };
        PaginatedPlayerSessionList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["PlayerSession"][];
        };
        PaginatedPromotionList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Promotion"][];
        };
        PaginatedReelExportList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["ReelExport"][];
        };
        PaginatedReelList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Reel"][];
        };
        PaginatedRenewalList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Renewal"][];
        };
        PaginatedRenewedVideoList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["RenewedVideo"][];
        };
        PaginatedShadowLookList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["ShadowLook"][];
        };
        PaginatedSnapshotList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Snapshot"][];
        };
        PaginatedStrokeList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Stroke"][];
        };
        PaginatedTokenList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Token"][];
        };
        PaginatedTrainingRunList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["TrainingRun"][];
        };
        PaginatedVideoList: {
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cD00ODY%3D"
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?cursor=cj0xJnA9NDg3
             */
            previous?: string | null;
            results: components["schemas"]["Video"][];
        };
        /** @description One part of a snapshot: what teaches, or what tests. */
        PartCounts: {
            videos: number;
            strokes: number;
            /** @description Player sessions. */
            matches: number;
            /** @description Players who are named at an end of the table. */
            people: number;
            /** @description With strokes, that share nobody and nothing. */
            groups: number;
            /** Format: double */
            minutes_known: number;
            /** Format: double */
            minutes_without_strokes: number;
            by_label: {
                [key: string]: number;
            };
        };
        /** @description One part of a snapshot: what teaches, or what tests. */
        PartCountsRequest: {
            videos: number;
            strokes: number;
            /** @description Player sessions. */
            matches: number;
            /** @description Players who are named at an end of the table. */
            people: number;
            /** @description With strokes, that share nobody and nothing. */
            groups: number;
            /** Format: double */
            minutes_known: number;
            /** Format: double */
            minutes_without_strokes: number;
            by_label: {
                [key: string]: number;
            };
        };
        /**
         * @description * `train` - Train
         *     * `test` - Test
         * @enum {string}
         */
        PartEnum: "train" | "test";
        /** @description A player who takes part, and the end they start at ("" when not said). */
        Participant: {
            player: number;
            readonly name: string;
            end?: components["schemas"]["TableEnd"] | components["schemas"]["BlankEnum"];
        };
        /** @description A player who takes part, and the end they start at ("" when not said). */
        ParticipantRequest: {
            player: number;
            end?: components["schemas"]["TableEnd"] | components["schemas"]["BlankEnum"];
        };
        /** @description A stroke to compare with. */
        Partner: {
            card: components["schemas"]["Card"];
            /** @description Why this one, in words. */
            reason: string;
        };
        /** @description A few of each kind, or none. */
        Partners: {
            /** @description The player's best of the same class. */
            best: components["schemas"]["Partner"][];
            /** @description Held up to the player by a coach. */
            model: components["schemas"]["Partner"][];
            /** @description The most typical of the same class, 20 to 60 days before. */
            last_month: components["schemas"]["Partner"][];
            /** @description The player's strokes of the same class that look most alike to the network: in other videos, if there are any. */
            alike: components["schemas"]["Partner"][];
            /** @description The same, of others as far as the user may read them. */
            alike_of_others: components["schemas"]["Partner"][];
            /** @description Where both lists are empty: why, in a sentence. */
            why_none_alike: string;
        };
        /** @description A change of password. */
        PasswordRequest: {
            old: string;
            new: string;
        };
        /** @description One thing drawn. `at_s` is its moment in the stroke's clip, by which it is also placed. */
        PatchedDrawingRequest: {
            /** Format: double */
            at_s?: number;
            kind?: components["schemas"]["DrawingKind"];
            colour?: components["schemas"]["ColourEnum"];
            /** @description [x, y] from the left and the top, shares of the picture. */
            points?: number[][];
        };
        /** @description A member. `player` joins the login to the person who plays. */
        PatchedMemberRequest: {
            /** Format: email */
            email?: string;
            name?: string;
            role?: components["schemas"]["Role"];
            password?: string;
            player?: number | null;
        };
        /** @description A player. */
        PatchedPlayerRequest: {
            name?: string;
            handedness?: components["schemas"]["Handedness"];
        };
        /** @description A session with its videos in brief. */
        PatchedPlayerSessionRequest: {
            title?: string;
            /** Format: date */
            played_on?: string;
            notes?: string;
            participants?: components["schemas"]["ParticipantRequest"][];
        };
        /** @description A reel: found by its query whenever it is opened, or a list where there is none. */
        PatchedReelRequest: {
            title?: string;
            /** @description Words: class = smash and confidence > 0.8 order by tempo limit 10. */
            query?: string;
            /** @description Makes the reel a list of these, in this order. */
            strokes?: string[];
        };
        /** @description A video with all that its page needs besides frames and strokes. */
        PatchedVideoRequest: {
            filename?: string;
            appearances?: components["schemas"]["AppearanceRequest"][];
        };
        /** @description One voice. `at_s` is its moment in the stroke's clip, by which it is also placed. */
        PatchedVoiceNoteRequest: {
            /** Format: double */
            at_s?: number;
            text?: string;
            /**
             * Format: binary
             * @description Any recording of sound alone.
             */
            file?: string;
            /**
             * Format: uuid
             * @description A key you make of a new recording: sent twice, it is kept once.
             */
            key?: string;
        };
        /** @description What a comment says, and whom it mentions. */
        PatchedWordsRequest: {
            /** @description At most 2,000 characters, and not none. */
            text?: string;
            /** @description Ids from /people/. */
            mentions?: number[];
        };
        /** @description Serve, return and third ball. */
        Pattern: {
            strokes: components["schemas"]["Node"][];
            count: number;
            /** @description Points the player won, of those whose end is known. */
            won: components["schemas"]["Estimate"] | null;
        };
        /** @description Somebody who can be mentioned. */
        Person: {
            readonly id: number;
            readonly name: string;
        };
        /** @description A player. */
        Player: {
            readonly id: number;
            name: string;
            handedness?: components["schemas"]["Handedness"];
            /** Format: email */
            readonly login: string;
            /** Format: date-time */
            readonly created_at: string;
        };
        /** @description A player. */
        PlayerRequest: {
            name: string;
            handedness?: components["schemas"]["Handedness"];
        };
        /** @description A session with its videos in brief. */
        PlayerSession: {
            /** Format: uuid */
            readonly id: string;
            title: string;
            /** Format: date */
            played_on?: string;
            notes?: string;
            participants?: components["schemas"]["Participant"][];
            readonly videos: components["schemas"]["VideoBrief"][];
            /** @description Return how many videos the user may see. */
            readonly video_count: number;
            /** @description Return how many strokes the shown analyses of these videos have. */
            readonly stroke_count: number;
            /** Format: date-time */
            readonly created_at: string;
        };
        /** @description A session with its videos in brief. */
        PlayerSessionRequest: {
            title: string;
            /** Format: date */
            played_on?: string;
            notes?: string;
            participants?: components["schemas"]["ParticipantRequest"][];
        };
        /** @description The video whose turn it is now. */
        PresentVideo: {
            /** Format: uuid */
            readonly video: string;
            readonly filename: string;
            readonly state: components["schemas"]["PresentVideoStateEnum"];
            /** Format: double */
            readonly progress: number;
        };
        /**
         * @description * `waiting` - waiting
         *     * `running` - running
         * @enum {string}
         */
        PresentVideoStateEnum: "waiting" | "running";
        /** @description How likely each class is; the four add up to 1. */
        Probabilities: {
            /** Format: double */
            serve: number;
            /** Format: double */
            forehand: number;
            /** Format: double */
            backhand: number;
            /** Format: double */
            smash: number;
        };
        /** @description A goal and how far the player is. */
        Progress: {
            goal: components["schemas"]["Goal"];
            /** @description In the sixty days before its first. */
            before: components["schemas"]["Estimate"] | null;
            /** @description From its first day on. */
            now: components["schemas"]["Estimate"] | null;
            is_reached: boolean;
            /** @description The whole interval is at the target. */
            is_sure: boolean;
        };
        /** @description One change of champion, as it stands on record. */
        Promotion: {
            readonly id: number;
            readonly kind: components["schemas"]["PromotionKindEnum"];
            readonly before: string;
            readonly after: string;
            /** Format: uuid */
            readonly run: string | null;
            readonly reason: string;
            readonly made_by_name: string | null;
            /** Format: date-time */
            readonly made_at: string;
        };
        /**
         * @description * `passed` - Passed
         *     * `overridden` - Overridden
         *     * `rolled_back` - Rolled Back
         * @enum {string}
         */
        PromotionKindEnum: "passed" | "overridden" | "rolled_back";
        /** @description A page of the queue. */
        Queue: {
            /** @description Strokes that wait, those of this page too. */
            left: number;
            expected: components["schemas"]["Expected"];
            audit: components["schemas"]["Audit"];
            missed: components["schemas"]["Missed"];
            results: components["schemas"]["Tile"][];
        };
        /** @description Every kind of job, the club's own. */
        Queues: {
            /** @description Reading uploads. */
            ingest: components["schemas"]["Standing"];
            /** @description Finding strokes. */
            analysis: components["schemas"]["Standing"];
            /** @description Looking along. */
            shadow: components["schemas"]["Standing"];
            training: components["schemas"]["Standing"];
            /** @description Making files of reels. */
            exports: components["schemas"]["Standing"];
        };
        /** @description Everything that goes with one player, and everybody who loses by it. */
        Reach: {
            player: components["schemas"]["CompanionPlayer"];
            readonly videos: components["schemas"]["ReachedVideo"][];
            player_sessions: components["schemas"]["Companion"][];
            /** @description They stand in these videos too. */
            others: components["schemas"]["CompanionPlayer"][];
            snapshots: components["schemas"]["SnapshotLoss"][];
            /** @description Then a training is queued, and the champion goes on until you promote another. */
            is_champion_reached: boolean;
            /**
             * Format: email
             * @description That goes with them.
             */
            login?: string | null;
            named_in: components["schemas"]["Naming"][];
            removed: components["schemas"]["Removed"];
        };
        /** @description A video that goes, and why. */
        ReachedVideo: {
            /** Format: uuid */
            id: string;
            filename: string;
            /** Format: uuid */
            player_session: string;
            session_title: string;
            why: components["schemas"]["WhyEnum"];
        };
        /** @description Why, in the admin's words. */
        ReasonRequest: {
            /** @default  */
            reason: string;
        };
        /**
         * @description * `whole` - Whole
         *     * `quick` - Quick
         * @enum {string}
         */
        RecipeEnum: "whole" | "quick";
        /** @description What was taken out of one snapshot. */
        Redaction: {
            /** Format: uuid */
            readonly snapshot: string;
            readonly number: number;
            /** Format: date-time */
            readonly made_at: string;
            readonly sha256_before: string;
            readonly sha256_after: string;
            readonly videos: number;
            readonly strokes: number;
        };
        /** @description A reel: found by its query whenever it is opened, or a list where there is none. */
        Reel: {
            /** Format: uuid */
            readonly id: string;
            title: string;
            /** @description Words: class = smash and confidence > 0.8 order by tempo limit 10. */
            query?: string;
            readonly owner_name: string;
            /** @description Tell whether the user made it. */
            readonly is_mine: boolean;
            /**
             * @description Strokes of its list; 0 where a query finds them.
             * @default 0
             */
            readonly listed: number;
            /** Format: date-time */
            readonly created_at: string;
        };
        /** @description One file of a reel, in the making or made. */
        ReelExport: {
            /** Format: uuid */
            readonly id: string;
            form: components["schemas"]["ReelExportFormEnum"];
            has_overlay?: boolean;
            /**
             * Format: double
             * @description Shown before each stroke.
             * @default 0.5
             */
            before_s: number;
            /**
             * Format: double
             * @description And after it.
             * @default 0.5
             */
            after_s: number;
            readonly state: components["schemas"]["JobState"];
            /** Format: double */
            readonly progress: number;
            readonly error: string;
            readonly stroke_count: number;
            readonly size_bytes: number;
            /** @description Where it can be fetched; null until then. */
            readonly file: string | null;
            /** Format: date-time */
            readonly queued_at: string;
            /** Format: date-time */
            readonly ended_at: string | null;
            /**
             * Format: date-time
             * @description Then the file goes.
             */
            readonly kept_until: string | null;
        };
        /**
         * @description * `mp4` - Mp4
         *     * `gif` - Gif
         *     * `zip` - Zip
         * @enum {string}
         */
        ReelExportFormEnum: "mp4" | "gif" | "zip";
        /** @description One file of a reel, in the making or made. */
        ReelExportRequest: {
            form: components["schemas"]["ReelExportFormEnum"];
            has_overlay?: boolean;
            /**
             * Format: double
             * @description Shown before each stroke.
             * @default 0.5
             */
            before_s: number;
            /**
             * Format: double
             * @description And after it.
             * @default 0.5
             */
            after_s: number;
        };
        /** @description A reel: found by its query whenever it is opened, or a list where there is none. */
        ReelRequest: {
            title: string;
            /** @description Words: class = smash and confidence > 0.8 order by tempo limit 10. */
            query?: string;
            /** @description Makes the reel a list of these, in this order. */
            strokes?: string[];
        };
        /** @description A stroke that the champion got right and the challenger did not, and a clip of it. */
        Regression: {
            id: string;
            match: string;
            /** @description "player-7", by its key. */
            player: string;
            label: components["schemas"]["StrokeLabel"];
            /**
             * @description Null: it was not found.
             *
             *     * `serve` - Serve
             *     * `forehand` - Forehand
             *     * `backhand` - Backhand
             *     * `smash` - Smash
             */
            said: (components["schemas"]["StrokeLabel"] | components["schemas"]["NullEnum"]) | null;
            /** Format: double */
            confidence: number;
            /** Format: uuid */
            video: string;
            session_title: string;
            /** Format: uuid */
            stroke: string;
            end: components["schemas"]["TableEnd"];
            contact_frame: number;
            /** Format: double */
            contact_s: number;
            /** @description Of the clip. */
            first_frame: number;
            last_frame: number;
        };
        /** @description What somebody said of the stroke. */
        Remark: {
            author?: string | null;
            text: string;
            is_resolved: boolean;
        };
        /** @description How much goes, or went. */
        Removed: {
            videos: number;
            /** Format: double */
            minutes: number;
            /** @description Of which nothing is left. */
            player_sessions: number;
            /** @description Of these, in the test part. */
            locked_sessions: number;
            /** @description On their way, and stopped. */
            uploads: number;
            strokes: number;
            /** @description What people had said of strokes, each time. */
            labels: number;
            comments: number;
            /** @description Films and everything made from them. */
            bytes: number;
            /** @description Cut out for training, on this machine. */
            crop_files: number;
            crop_bytes: number;
            /** @description Numbers of those that are redacted. */
            snapshots: number[];
            /** @description That must be retrained. */
            models: string[];
            runs_stopped: number;
            /** @description Texts that people wrote elsewhere and that still hold the name. */
            named_in: number;
        };
        /** @description One round through a club's old videos. */
        Renewal: {
            /** Format: uuid */
            readonly id: string;
            readonly model_version: string;
            readonly state: components["schemas"]["RenewalStateEnum"];
            readonly why: string;
            readonly videos: number;
            readonly ended: number;
            readonly now: components["schemas"]["PresentVideo"] | null;
            readonly requested_by_name: string | null;
            /** Format: date-time */
            readonly started_at: string;
            /** Format: date-time */
            readonly ended_at: string | null;
        };
        /**
         * @description * `running` - Running
         *     * `paused` - Paused
         *     * `done` - Done
         *     * `stopped` - Stopped
         * @enum {string}
         */
        RenewalStateEnum: "running" | "paused" | "done" | "stopped";
        /** @description One video's turn. */
        RenewedVideo: {
            /** Format: uuid */
            readonly video: string;
            readonly filename: string;
            readonly player_session_title: string;
            readonly state: components["schemas"]["RenewedVideoStateEnum"];
            /**
             * Format: double
             * @default 0
             */
            readonly progress: number;
            readonly why: string;
            readonly changes: components["schemas"]["Changes"][];
            /** Format: date-time */
            readonly ended_at: string | null;
        };
        /**
         * @description * `waiting` - waiting
         *     * `running` - running
         *     * `done` - done
         *     * `left out` - left out
         * @enum {string}
         */
        RenewedVideoStateEnum: "waiting" | "running" | "done" | "left out";
        /** @description How far back to go. */
        RestoreRequest: {
            /**
             * Format: uuid
             * @description A key you make.
             */
            id: string;
            /** @description The last edit that stays; 0 for how the timeline began. */
            number: number;
        };
        /** @description How far people are with a video. */
        Review: {
            readonly state: components["schemas"]["ReviewState"];
            readonly approved_by_name: string | null;
            /** Format: date-time */
            readonly approved_at: string | null;
        };
        /**
         * @description * `to_review` - To Review
         *     * `in_review` - In Review
         *     * `approved` - Approved
         *     * `reopened` - Reopened
         * @enum {string}
         */
        ReviewState: "to_review" | "in_review" | "approved" | "reopened";
        /** @description What an edit made of one stroke. */
        Revision: {
            /** Format: uuid */
            stroke: string;
            before: components["schemas"]["KeptValues"] | null;
            after: components["schemas"]["KeptValues"];
        };
        /**
         * @description * `coach` - Coach
         *     * `player` - Player
         *     * `admin` - Admin
         * @enum {string}
         */
        Role: "coach" | "player" | "admin";
        /**
         * @description * `enough` - enough
         *     * `not worse` - not worse
         *     * `better` - better
         *     * `class recall` - class recall
         *     * `speed` - speed
         * @enum {string}
         */
        RuleEnum: "enough" | "not worse" | "better" | "class recall" | "speed";
        /** @description Which run, and how it trained. */
        RunName: {
            /** Format: uuid */
            readonly id: string;
            readonly number: number;
            readonly recipe: components["schemas"]["RecipeEnum"];
            readonly seed: number;
            readonly code: string;
            /** Format: date-time */
            readonly ended_at: string | null;
        };
        /** @description A player's time. */
        Season: {
            player: components["schemas"]["Player"];
            summary: components["schemas"]["Summary"];
            /** @description The newest first. */
            sessions: components["schemas"]["SeasonSession"][];
            /** @description The oldest first. */
            months: components["schemas"]["Month"][];
            /** @description The newest first. */
            drills: components["schemas"]["Drill"][];
        };
        /** @description One session. */
        SeasonSession: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date */
            played_on: string;
            /** @description Those the player is in. */
            videos: number;
            brief: components["schemas"]["Brief"];
        };
        /** @description Of the strokes a second person had in hand, the share that became something else. */
        SecondLook: {
            n: number;
            changed: number;
            /** Format: double */
            share: number;
            /**
             * Format: double
             * @description Of Wilson's 95 % interval.
             */
            low: number;
            /** Format: double */
            high: number;
        };
        /** @description Of the strokes a second person had in hand, the share that became something else. */
        SecondLookRequest: {
            n: number;
            changed: number;
            /** Format: double */
            share: number;
            /**
             * Format: double
             * @description Of Wilson's 95 % interval.
             */
            low: number;
            /** Format: double */
            high: number;
        };
        /** @description The analysis that predicted a stroke. */
        SeenBy: {
            /** Format: uuid */
            readonly id: string;
            readonly model: components["schemas"]["ModelName"] | null;
            /** Format: date-time */
            readonly ended_at: string | null;
        };
        /** @description The first club and its admin. */
        SetupRequest: {
            /** Format: email */
            email: string;
            password: string;
            club: string;
            name: string;
        };
        /** @description Which model looks along (null: none), and what it made of all videos so far, in strokes. */
        Shadow: {
            model: number | null;
            model_version: string | null;
            videos: number;
            /** @description strokes it names as the champion does */
            same: number;
            /** @description strokes it names otherwise */
            otherwise: number;
            /** @description strokes it does not see */
            unseen: number;
            /** @description strokes only it sees */
            only_shadow: number;
        };
        /** @description What the shadow made of one video, in strokes. */
        ShadowLook: {
            /** Format: uuid */
            readonly video: string;
            readonly filename: string;
            readonly model_version: string;
            readonly state: components["schemas"]["JobState"];
            readonly error: string;
            readonly same: number;
            readonly otherwise: number;
            readonly unseen: number;
            readonly only_shadow: number;
            /** Format: date-time */
            readonly queued_at: string;
        };
        /** @description An immutable version of the club's dataset. */
        Snapshot: {
            /** Format: uuid */
            readonly id: string;
            readonly number: number;
            title?: string;
            readonly created_by_name: string | null;
            /** Format: date-time */
            readonly created_at: string;
            readonly sha256: string;
            readonly counts: components["schemas"]["Counts"];
            readonly noise: components["schemas"]["Noise"];
            /** @description What was taken out since, to forget somebody. */
            readonly redactions: components["schemas"]["Redaction"][];
        };
        /** @description What one snapshot loses. */
        SnapshotLoss: {
            /** Format: uuid */
            id: string;
            number: number;
            videos: number;
            strokes: number;
            /** @description Whether some of it is of the training part. */
            has_taught: boolean;
        };
        /** @description An immutable version of the club's dataset. */
        SnapshotRequest: {
            title?: string;
        };
        /**
         * @description * `coach` - Coach
         *     * `import` - Import
         * @enum {string}
         */
        SourceEnum: "coach" | "import";
        /** @description Somebody else was faster: their strokes as they are now. Empty for another conflict. */
        Stale: {
            /** @description One sentence for people. */
            detail: string;
            /** @description The fields at fault and what is wrong with each. */
            fields: {
                [key: string]: string[];
            };
            strokes: components["schemas"]["Stroke"][];
        };
        /** @description How one kind of job stands. */
        Standing: {
            waiting: number;
            running: number;
            /** @description In the last 24 hours. */
            failed_lately: number;
            /**
             * Format: double
             * @description Null: none waits.
             */
            longest_wait_s: number | null;
        };
        /** @description What a page needs to know before anything else. */
        Status: {
            me: components["schemas"]["Me"] | null;
            /** @description No club exists yet: offer to found one. */
            needs_setup: boolean;
            /** @description The newest event there is: who listens from here on hears whatever happens to anything fetched after this answer. */
            last_event: number;
        };
        /** @description One model of a line; the next one is what it began with. */
        Step: {
            model: components["schemas"]["ModelName"];
            is_champion: boolean;
            /** @description Null for a shipped model. */
            run: components["schemas"]["RunName"] | null;
            learnt: components["schemas"]["Learnt"] | null;
            /** @description Of a shipped model: what its card says of its data. */
            made_from: string;
        };
        /** @description A stroke. Frames are stored; seconds come from the video's frame table. */
        Stroke: {
            /** Format: uuid */
            readonly id: string;
            readonly player: number | null;
            readonly player_name: string | null;
            readonly end: components["schemas"]["TableEnd"];
            readonly label: components["schemas"]["StrokeLabel"];
            readonly start_frame: number;
            readonly contact_frame: number;
            readonly end_frame: number;
            /**
             * Format: double
             * @description Return when it starts.
             */
            readonly start_s: number;
            /**
             * Format: double
             * @description Return when the bat meets the ball.
             */
            readonly contact_s: number;
            /**
             * Format: double
             * @description Return when it ends.
             */
            readonly end_s: number;
            readonly state: components["schemas"]["StrokeState"];
            readonly zone: components["schemas"]["Zone"] | components["schemas"]["BlankEnum"];
            readonly outcome: components["schemas"]["Outcome"] | components["schemas"]["BlankEnum"];
            readonly version: number;
            /** Format: double */
            readonly confidence: number | null;
            /** Format: double */
            readonly consistency: number | null;
            /** Format: double */
            readonly agreement: number | null;
            readonly probabilities: components["schemas"]["Probabilities"] | null;
        };
        /**
         * @description * `serve` - Serve
         *     * `forehand` - Forehand
         *     * `backhand` - Backhand
         *     * `smash` - Smash
         * @enum {string}
         */
        StrokeLabel: "serve" | "forehand" | "backhand" | "smash";
        /** @description Both ways from one stroke. What is for admins is null for others. */
        StrokeLineage: {
            /** Format: uuid */
            stroke: string;
            /** Format: uuid */
            video: string;
            /** @description Null where a person added it. */
            seen_by: components["schemas"]["SeenBy"] | null;
            words: components["schemas"]["Word"][];
            /** @description For admins: where that model comes from. */
            model: components["schemas"]["ModelLineage"] | null;
            /** @description For admins: whatever learnt from it. */
            taught: components["schemas"]["Taught"][] | null;
        };
        /**
         * @description * `predicted` - Predicted
         *     * `confirmed` - Confirmed
         *     * `corrected` - Corrected
         *     * `rejected` - Rejected
         *     * `added` - Added
         * @enum {string}
         */
        StrokeState: "predicted" | "confirmed" | "corrected" | "rejected" | "added";
        /** @description What everything adds up to. */
        Summary: {
            strokes: number;
            /** @description Share that a person has looked at. */
            checked: components["schemas"]["Estimate"] | null;
            /** @description Of these, the share that the model had named as they stand now. */
            named_right: components["schemas"]["Estimate"] | null;
            labels: components["schemas"]["OfLabel"][];
            /** @description Mean temporal consistency, of all classes. */
            consistency: components["schemas"]["Estimate"] | null;
            /** @description Mean calibrated confidence. */
            confidence: components["schemas"]["Estimate"] | null;
            /** @description Mean seconds between two own strokes of one rally. */
            tempo_s: components["schemas"]["Estimate"] | null;
            rallies: number;
            /** @description Mean number of strokes, both players', of rallies of two or more. */
            rally_length: components["schemas"]["Estimate"] | null;
            longest_rally: number;
            third_ball: components["schemas"]["ThirdBall"];
            /** @description Forehands among forehands and backhands. */
            forehand_balance: components["schemas"]["Estimate"] | null;
            transitions: components["schemas"]["Transition"][];
            /** @description Strokes in series of feeds. */
            fed: number;
        };
        /**
         * @description * `left` - Left
         *     * `right` - Right
         *     * `near` - Near
         *     * `far` - Far
         * @enum {string}
         */
        TableEnd: "left" | "right" | "near" | "far";
        /** @description What a player does in rallies. */
        Tactics: {
            player: components["schemas"]["Player"];
            rallies: number;
            /** @description Of both players. */
            strokes: number;
            /** @description Points, of those whose end is known. */
            won: components["schemas"]["Estimate"] | null;
            /** @description Whether patterns begin to mean something. */
            enough: boolean;
            /** @description The same in one sentence. */
            told: string;
            /** @description Whether strokes are told apart by zone. */
            zones: boolean;
            /**
             * Format: double
             * @description Of the balls that land, the share.
             */
            zones_known: number;
            network: components["schemas"]["Network"];
            patterns: components["schemas"]["Pattern"][];
            /** @description The one met most often first. */
            opponents: components["schemas"]["Met"][];
            /** @description The first half of the rallies beside the second. */
            earlier: components["schemas"]["Likeness"] | null;
        };
        /**
         * @description * `loopdrive` - loopdrive
         *     * `csv` - csv
         *     * `elan` - elan
         *     * `webvtt` - webvtt
         *     * `soccernet` - soccernet
         *     * `activitynet` - activitynet
         *     * `openttgames` - openttgames
         *     * `match` - match
         * @enum {string}
         */
        TakingInFormEnum: "loopdrive" | "csv" | "elan" | "webvtt" | "soccernet" | "activitynet" | "openttgames" | "match";
        /** @description A file, and how to understand what it leaves open. */
        TakingInRequest: {
            /** Format: binary */
            file: string;
            form: components["schemas"]["TakingInFormEnum"];
            /**
             * Format: uuid
             * @description A key you make: the edit to be made. Without it nothing is changed.
             */
            apply?: string;
            first_frame?: components["schemas"]["FirstFrameEnum"];
            /**
             * Format: decimal
             * @description Of a file that counts frames of its own; without it they are the video's.
             */
            fps?: string;
            /**
             * @description Where whoever is not named stands.
             *
             *     * `left` - Left
             *     * `right` - Right
             *     * `near` - Near
             *     * `far` - Far
             */
            end?: components["schemas"]["TableEnd"];
            /** @description JSON: where named players stand, {"Anna": "left"}. */
            ends?: string;
            /** @description Which match of a table of several. */
            match?: string;
            /**
             * @description In a table of several games: nobody changes ends, as in a film cut so.
             * @default false
             */
            players_stay: boolean;
            /** @default false */
            confirm_same: boolean;
            /** @default false */
            reject_missing: boolean;
        };
        /** @description A snapshot that holds the stroke; what only tests has taught nobody. */
        Taught: {
            /** Format: uuid */
            snapshot: string;
            number: number;
            part: components["schemas"]["PartEnum"];
            runs: components["schemas"]["TaughtRun"][];
        };
        /** @description How many strokes of one player; the key is null where nobody is named. */
        TaughtPlayer: {
            player: number | null;
            name: string | null;
            strokes: number;
        };
        /** @description A run that had the stroke, and the model that came of it. */
        TaughtRun: {
            /** Format: uuid */
            readonly id: string;
            readonly number: number;
            readonly state: components["schemas"]["JobState"];
            readonly model: components["schemas"]["ModelName"] | null;
            /** @description Tell whether what came of it analyses the club's videos now. */
            readonly is_champion: boolean;
        };
        /** @description What comes of the player's serves. */
        ThirdBall: {
            /** @description Rallies that begin with the player's serve. */
            served: number;
            /** @description Share in which the server hits again. */
            reached: components["schemas"]["Estimate"] | null;
            /** @description Share of these third balls hit with the forehand or smashed. */
            attacked: components["schemas"]["Estimate"] | null;
        };
        /** @description A stroke to look at, with all that is shown of it. */
        Tile: {
            readonly stroke: components["schemas"]["Stroke"];
            /** @description In words, what stands out most first. */
            reasons: string[];
            /** Format: uuid */
            video: string;
            filename: string;
            /** Format: uuid */
            player_session: string;
            player_session_title: string;
            /** @description A small film of it, to be repeated. */
            readonly clip: string;
            /**
             * Format: double
             * @description Into the clip.
             */
            readonly clip_contact_s: number;
            /** @description The frame of its contact. */
            readonly picture: string;
        };
        /** @description A token, without its key. */
        Token: {
            readonly id: number;
            name: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly last_used_at: string | null;
        };
        /** @description A token, without its key. */
        TokenRequest: {
            name: string;
        };
        /** @description One training on one snapshot. */
        TrainingRun: {
            /** Format: uuid */
            readonly id: string;
            readonly number: number;
            /** Format: uuid */
            readonly snapshot: string;
            readonly snapshot_number: number;
            readonly base: string;
            readonly recipe: components["schemas"]["RecipeEnum"];
            readonly seed: number;
            readonly failures: components["schemas"]["Failure"][];
            readonly code: string;
            readonly state: components["schemas"]["JobState"];
            /** Format: double */
            readonly progress: number;
            readonly stage: string;
            readonly step: number;
            readonly steps: number;
            readonly error: string;
            readonly attempt: number;
            readonly model_version: string | null;
            readonly judged_against: string | null;
            /** @description Whether its verdict allows promoting it; null: it was not compared. */
            readonly is_passed: boolean | null;
            readonly unjudged: string;
            readonly requested_by_name: string | null;
            /** Format: date-time */
            readonly queued_at: string;
            /** Format: date-time */
            readonly started_at: string | null;
            /** Format: date-time */
            readonly ended_at: string | null;
        };
        /** @description What follows a stroke: the player's next own one in the same rally. */
        Transition: {
            before: components["schemas"]["StrokeLabel"];
            after: components["schemas"]["StrokeLabel"];
            count: number;
            /** @description Of all that follow `before`. */
            share: components["schemas"]["Estimate"];
        };
        /**
         * @description * `points` - points
         *     * `a minute` - a minute
         *     * `ms` - ms
         * @enum {string}
         */
        UnitEnum: "points" | "a minute" | "ms";
        /** @description What can be set of a stroke. */
        ValuesRequest: {
            end?: components["schemas"]["TableEnd"];
            label?: components["schemas"]["StrokeLabel"];
            start_frame?: number;
            contact_frame?: number;
            end_frame?: number;
            /**
             * @description Without it, a stroke becomes corrected, or stays added; where only zone or outcome are set, it stays what it is.
             *
             *     * `predicted` - Predicted
             *     * `confirmed` - Confirmed
             *     * `corrected` - Corrected
             *     * `rejected` - Rejected
             *     * `added` - Added
             */
            state?: components["schemas"]["StrokeState"];
            /**
             * @description Where the ball lands, as whoever receives it sees the table.
             *
             *     * `right short` - Right Short
             *     * `right half-long` - Right Half Long
             *     * `right long` - Right Long
             *     * `middle short` - Middle Short
             *     * `middle half-long` - Middle Half Long
             *     * `middle long` - Middle Long
             *     * `left short` - Left Short
             *     * `left half-long` - Left Half Long
             *     * `left long` - Left Long
             */
            zone?: components["schemas"]["Zone"] | components["schemas"]["BlankEnum"];
            /**
             * @description Of the last stroke of a rally: how the point ended for whoever hit it.
             *
             *     * `won` - Won
             *     * `lost` - Lost
             */
            outcome?: components["schemas"]["Outcome"] | components["schemas"]["BlankEnum"];
        };
        /** @description Whether the challenger may take the champion's place, and why. */
        Verdict: {
            is_passed: boolean;
            reasons: string[];
            labels: components["schemas"]["StrokeLabel"][];
            champion: string;
            challenger: string;
            findings: components["schemas"]["Finding"][];
            measures: components["schemas"]["Measure"][];
            champion_confusion: number[][];
            challenger_confusion: number[][];
            regressions: components["schemas"]["Regression"][];
        };
        /** @description A video with all that its page needs besides frames and strokes. */
        Video: {
            /** Format: uuid */
            readonly id: string;
            filename: string;
            readonly state: components["schemas"]["VideoState"];
            readonly error: string;
            /**
             * Format: double
             * @description Of the ingest, 0 to 1.
             */
            readonly progress: number;
            /** @description Return where the poster is. */
            readonly poster: string | null;
            /** Format: double */
            readonly duration_s: number;
            readonly size_bytes: number;
            /** Format: date-time */
            readonly created_at: string;
            readonly analysis: components["schemas"]["Analysis"] | null;
            readonly review: components["schemas"]["Review"];
            /** Format: uuid */
            readonly player_session: string;
            readonly player_session_title: string;
            readonly sha256: string;
            readonly container: string;
            readonly codec: string;
            readonly width: number;
            readonly height: number;
            readonly frames: number;
            /** Format: double */
            readonly frame_rate: number;
            readonly has_audio: boolean;
            readonly frame_table_sha256: string;
            readonly remarks: unknown;
            appearances: components["schemas"]["Appearance"][];
            readonly media: components["schemas"]["Media"];
        };
        /** @description A video as lists show it. */
        VideoBrief: {
            /** Format: uuid */
            readonly id: string;
            readonly filename: string;
            readonly state: components["schemas"]["VideoState"];
            readonly error: string;
            /**
             * Format: double
             * @description Of the ingest, 0 to 1.
             */
            readonly progress: number;
            /** @description Return where the poster is. */
            readonly poster: string | null;
            /** Format: double */
            readonly duration_s: number;
            readonly size_bytes: number;
            /** Format: date-time */
            readonly created_at: string;
            readonly analysis: components["schemas"]["Analysis"] | null;
            readonly review: components["schemas"]["Review"];
        };
        /**
         * @description * `ingesting` - Ingesting
         *     * `ready` - Ready
         *     * `failed` - Failed
         * @enum {string}
         */
        VideoState: "ingesting" | "ready" | "failed";
        /** @description One voice. `at_s` is its moment in the stroke's clip, by which it is also placed. */
        VoiceNote: {
            readonly id: number;
            readonly frame: number;
            /** Format: double */
            at_s: number;
            text?: string;
            /** Format: double */
            readonly duration_s: number;
            /** @description Where it can be heard: AAC in MP4. */
            readonly audio: string;
            readonly author: string | null;
            /** @description Its author can, and admins. */
            readonly can_change: boolean;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly changed_at: string;
        };
        /** @description One voice. `at_s` is its moment in the stroke's clip, by which it is also placed. */
        VoiceNoteRequest: {
            /** Format: double */
            at_s: number;
            text?: string;
            /**
             * Format: binary
             * @description Any recording of sound alone.
             */
            file: string;
            /**
             * Format: uuid
             * @description A key you make of a new recording: sent twice, it is kept once.
             */
            key?: string;
        };
        /** @description One person behind what a model learnt. */
        Voucher: {
            name: string;
            /** @description That they approved. */
            videos: number;
            /** @description Whose last word was theirs. */
            labels: number;
        };
        /**
         * @description * `player` - player
         *     * `opponent` - opponent
         * @enum {string}
         */
        WhoEnum: "player" | "opponent";
        /** @description A model with its card. */
        WholeModel: {
            readonly id: number;
            readonly name: string;
            readonly version: string;
            /** @description Tell whether the weights came with the code. */
            readonly is_shipped: boolean;
            /** @description Tell whether it analyses the club's new videos. */
            readonly is_champion: boolean;
            /** Format: date-time */
            readonly must_retrain_since: string | null;
            /** Format: uuid */
            readonly training_run: string | null;
            /** Format: date-time */
            readonly created_at: string;
            readonly card: string;
        };
        /**
         * @description * `stands` - stands
         *     * `same_film` - same_film
         *     * `may_stand` - may_stand
         * @enum {string}
         */
        WhyEnum: "stands" | "same_film" | "may_stand";
        /** @description What one person made of the stroke. */
        Word: {
            readonly number: number;
            readonly author_name: string | null;
            /** Format: date-time */
            readonly made_at: string;
            readonly note: string;
            readonly before: components["schemas"]["KeptValues"] | null;
            readonly after: components["schemas"]["KeptValues"];
        };
        /**
         * @description * `right short` - Right Short
         *     * `right half-long` - Right Half Long
         *     * `right long` - Right Long
         *     * `middle short` - Middle Short
         *     * `middle half-long` - Middle Half Long
         *     * `middle long` - Middle Long
         *     * `left short` - Left Short
         *     * `left half-long` - Left Half Long
         *     * `left long` - Left Long
         * @enum {string}
         */
        Zone: "right short" | "right half-long" | "right long" | "middle short" | "middle half-long" | "middle long" | "left short" | "left half-long" | "left long";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
        };
    };
    desk_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskSettings"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    change_desk_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeskSettingsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskSettings"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The login belongs to no club. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordRequest"];
            };
        };
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    setup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is a club already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    forgettings_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                page_size?: number;
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedForgettingList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    locked_sessions_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                page_size?: number;
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedLockedSessionList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    locked_sessions_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LockingRequest"];
            };
        };
        responses: {
            /** @description What would go along; nothing was locked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description What went along; for good. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such session in your club. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    members_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                page_size?: number;
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedMemberList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    members_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    members_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this member. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    members_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this member. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    members_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this member. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    members_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this member. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedMemberRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    mentions_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                page_size?: number;
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedMentionList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    models_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                page_size?: number;
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedModelVersionList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    models_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this model version. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeModel"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    models_lineage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelLineage"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    models_roll_back: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promotion"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No model of the club stands before this one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    operations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operations"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    player_sessions_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                page_size?: number;
                played_from?: string;
                played_to?: string;
                /** @description Takes part, or is in a video. */
                player?: number;
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedPlayerSessionList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    player_sessions_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlayerSessionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlayerSession"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    player_sessions_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this player session. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlayerSession"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    player_sessions_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this player session. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlayerSessionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlayerSession"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    player_sessions_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this player session. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    player_sessions_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this player session. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedPlayerSessionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlayerSession"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    players_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                page_size?: number;
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedPlayerList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    players_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlayerRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Player"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    players_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this player. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Player"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    players_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this player. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlayerRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Player"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    players_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this player. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    players_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this player. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedPlayerRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Player"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    players_reach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reach"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    players_forget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forgetting"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Somebody has removed this player meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    model_strokes_list: {
        parameters: {
            query?: {
                /** @description Number of results to return per page. */
                limit?: number;
                /** @description The initial index from which to return the results. */
                offset?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedModelStrokeList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    model_strokes_hold_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldingUpRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelStroke"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelStroke"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    model_strokes_take_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                stroke: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    players_season: {
        parameters: {
            query?: {
                /** @description The first day. */
                first?: string;
                /** @description The last day. */
                last?: string;
                player_session?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Season"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    players_tactics: {
        parameters: {
            query?: {
                /** @description The first day. */
                first?: string;
                /** @description The last day. */
                last?: string;
                /** @description Only against this player. */
                opponent?: number;
                player_session?: string;
                /** @description Told apart by zone, where nearly every ball has one. */
                zones?: boolean;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tactics"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    players_goals_list: {
        parameters: {
            query?: {
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path: {
                player_pk: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"][];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    players_goals_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                player_pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goal"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    players_goals_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this goal. */
                id: number;
                player_pk: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    players_homework_list: {
        parameters: {
            query?: {
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path: {
                player_pk: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"][];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    players_homework_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                player_pk: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HomeworkRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Homework"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    players_homework_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this homework. */
                id: number;
                player_pk: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    promotions_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                page_size?: number;
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedPromotionList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    queue: {
        parameters: {
            query?: {
                /**
                 * @description Only strokes of this class.
                 *
                 *     * `serve` - Serve
                 *     * `forehand` - Forehand
                 *     * `backhand` - Backhand
                 *     * `smash` - Smash
                 */
                label?: "serve" | "forehand" | "backhand" | "smash";
                page_size?: number;
                /** @description Only this player's strokes. */
                player?: number;
                /** @description Strokes you have on a page already, or left for later: the next ones come. There is no other paging, because what is decided leaves the queue. */
                without?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    queue_decide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcomes"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    queue_gains: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gain"][];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    queue_left: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Left"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    reels_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                page_size?: number;
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedReelList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    reels_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReelRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reel"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The reel is not in that state; why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    reels_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this reel. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reel"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    reels_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this reel. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    reels_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this reel. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedReelRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reel"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The reel is not in that state; why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    reels_keep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this reel. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reel"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The reel is not in that state; why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    reels_strokes: {
        parameters: {
            query?: {
                /** @description Number of results to return per page. */
                limit?: number;
                /** @description The initial index from which to return the results. */
                offset?: number;
            };
            header?: never;
            path: {
                /** @description A UUID string identifying this reel. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedCardList"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    reels_add_stroke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this reel. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneStrokeRequest"];
            };
        };
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The reel is not in that state; why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    reels_exports_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                page_size?: number;
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path: {
                reel_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedReelExportList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    reels_exports_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reel_pk: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReelExportRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReelExport"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The reel or the export is not in that state; why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    reels_exports_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this reel export. */
                id: string;
                reel_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReelExport"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    reels_exports_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this reel export. */
                id: string;
                reel_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    reels_exports_cancel_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this reel export. */
                id: string;
                reel_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReelExport"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The reel or the export is not in that state; why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    reels_exports_file: {
        parameters: {
            query?: never;
            header?: {
                /** @description bytes=0-1023 */
                Range?: string;
            };
            path: {
                /** @description A UUID string identifying this reel export. */
                id: string;
                reel_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                    "image/gif": string;
                    "application/zip": string;
                };
            };
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                    "image/gif": string;
                    "application/zip": string;
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The reel or the export is not in that state; why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    renewals_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                page_size?: number;
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedRenewalList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    renewals_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Renewal"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It cannot be done at this moment; why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    renewals_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this renewal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Renewal"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    renewals_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this renewal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Renewal"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It cannot be done at this moment; why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    renewals_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this renewal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Renewal"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It cannot be done at this moment; why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    renewals_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this renewal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Renewal"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It cannot be done at this moment; why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    renewals_videos: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                page_size?: number;
            };
            header?: never;
            path: {
                /** @description A UUID string identifying this renewal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedRenewedVideoList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    renewals_old_videos: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OldVideos"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    shadow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shadow"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    shadow_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShadowRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shadow"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This model cannot look along; why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    shadow_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    shadow_looks_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                page_size?: number;
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedShadowLookList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    snapshots_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                page_size?: number;
                /** @description Holds strokes of this player. */
                player?: number;
                /** @description A search term. */
                search?: string;
                /** @description Holds this stroke. */
                stroke?: string;
                /** @description Holds strokes of this video. */
                video?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedSnapshotList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    snapshots_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SnapshotRequest"];
            };
        };
        responses: {
            /** @description Nothing has changed since this snapshot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nothing can be learnt from what is approved; why not. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    snapshots_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this snapshot. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    snapshots_manifest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this snapshot. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    strokes_list: {
        parameters: {
            query?: {
                /** @description Number of results to return per page. */
                limit?: number;
                /** @description The initial index from which to return the results. */
                offset?: number;
                /** @description Only this player's. */
                player?: number;
                /** @description Only of this session. */
                player_session?: string;
                /** @description Words: class = smash and confidence > 0.8 order by tempo limit 10. */
                q?: string;
                /** @description These, whatever else is asked. */
                stroke?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedCardList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    strokes_clip: {
        parameters: {
            query?: {
                /** @description Larger, with every frame that was filmed. */
                fine?: boolean;
            };
            header?: {
                /** @description bytes=0-1023 */
                Range?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                };
            };
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The video is not ready, or damaged there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    strokes_lineage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrokeLineage"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    strokes_partners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partners"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    strokes_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The video is not ready, or damaged there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    strokes_drawings_list: {
        parameters: {
            query?: {
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path: {
                stroke_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drawing"][];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    strokes_drawings_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stroke_pk: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drawing"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    strokes_drawings_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this drawing. */
                id: number;
                stroke_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    strokes_drawings_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this drawing. */
                id: number;
                stroke_pk: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedDrawingRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drawing"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    strokes_voice_notes_list: {
        parameters: {
            query?: {
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path: {
                stroke_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoiceNote"][];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    strokes_voice_notes_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stroke_pk: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["VoiceNoteRequest"];
                "application/json": components["schemas"]["VoiceNoteRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoiceNote"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    strokes_voice_notes_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this voice note. */
                id: number;
                stroke_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    strokes_voice_notes_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this voice note. */
                id: number;
                stroke_pk: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": components["schemas"]["PatchedVoiceNoteRequest"];
                "application/json": components["schemas"]["PatchedVoiceNoteRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoiceNote"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    strokes_voice_notes_audio: {
        parameters: {
            query?: {
                /** @description Which one, as `audio` names it: what lies at an address never changes. */
                recording?: string;
            };
            header?: {
                /** @description bytes=0-1023 */
                Range?: string;
            };
            path: {
                /** @description A unique integer value identifying this voice note. */
                id: number;
                stroke_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/mp4": string;
                };
            };
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/mp4": string;
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The range lies outside the file. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    tokens_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                page_size?: number;
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedTokenList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    tokens_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    tokens_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this api token. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    training_runs_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                page_size?: number;
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedTrainingRunList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    training_runs_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRunRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgedRun"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nothing can be trained now, or the run has ended; why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    training_runs_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this training run. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgedRun"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    training_runs_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this training run. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgedRun"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Nothing can be trained now, or the run has ended; why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    training_runs_curve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this training run. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LossPoint"][];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    training_runs_promote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this training run. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promotion"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The champion stays; why. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    uploads_create: {
        parameters: {
            query?: never;
            header: {
                "Tus-Resumable": string;
                "Upload-Length": string;
                "Upload-Metadata": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `Location` is where the bytes go. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such player session or upload, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `Tus-Resumable` names another version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too large: for this server, for the club's quota, or for `Upload-Length`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server's disk is full; the upload can go on later. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    uploads_terminate: {
        parameters: {
            query?: never;
            header: {
                "Tus-Resumable": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    uploads_append: {
        parameters: {
            query?: never;
            header: {
                "Tus-Resumable": string;
                "Upload-Checksum"?: string;
                "Upload-Offset": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/offset+octet-stream": string;
            };
        };
        responses: {
            /** @description `Upload-Video` comes with the last byte. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such player session or upload, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No bytes came for a while; those that came are kept. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `Upload-Offset` is not the next byte: ask by HEAD. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The upload has expired. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `Tus-Resumable` names another version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too large: for this server, for the club's quota, or for `Upload-Length`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another request is writing to this upload. */
            423: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The bytes do not match `Upload-Checksum`; they were dropped. */
            460: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server's disk is full; the upload can go on later. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /**
                 * @description * `left` - Left
                 *     * `right` - Right
                 *     * `near` - Near
                 *     * `far` - Far
                 */
                end?: "far" | "left" | "near" | "right";
                /** @description Number of results to return per page. */
                page_size?: number;
                player?: unknown;
                player_session?: string;
                /** @description A search term. */
                search?: string;
                /**
                 * @description * `ingesting` - Ingesting
                 *     * `ready` - Ready
                 *     * `failed` - Failed
                 */
                state?: "failed" | "ingesting" | "ready";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedVideoList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this video. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Video"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this video. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this video. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedVideoRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Video"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ApprovalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_clip: {
        parameters: {
            query: {
                first: number;
                last: number;
            };
            header?: {
                /** @description bytes=0-1023 */
                Range?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                };
            };
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The video is not ready, or damaged there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    videos_evidence: {
        parameters: {
            query?: {
                /** @description Another analysis than the one the page shows. */
                analysis?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_frames_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this video. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameTable"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_frame_image: {
        parameters: {
            query?: {
                /** @description Pixels; raised to the next of 160, 320, 640, 1280. */
                width?: number;
            };
            header?: never;
            path: {
                id: string;
                index: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_take_in: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["TakingInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Difference"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_media: {
        parameters: {
            query?: {
                /** @description Which file: what lies at an address never changes. Default: the latest copy. */
                file?: "original" | "playable.mp4" | "quick.mp4";
            };
            header?: {
                /** @description bytes=0-1023 */
                Range?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                };
            };
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The video is not ready. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The range lies outside the file. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    videos_people: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"][];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_poster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_strip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_timeline_file: {
        parameters: {
            query: {
                /**
                 * @description The number of the first frame, in formats of frames.
                 *
                 *     * `0` - 0
                 *     * `1` - 1
                 */
                first_frame?: 0 | 1;
                /**
                 * @description * `loopdrive` - loopdrive
                 *     * `csv` - csv
                 *     * `elan` - elan
                 *     * `webvtt` - webvtt
                 *     * `soccernet` - soccernet
                 *     * `activitynet` - activitynet
                 *     * `openttgames` - openttgames
                 */
                form: "loopdrive" | "csv" | "elan" | "webvtt" | "soccernet" | "activitynet" | "openttgames";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_analyses_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                page_size?: number;
                /** @description A search term. */
                search?: string;
            };
            header?: never;
            path: {
                video_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedAnalysisList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_analyses_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                video_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Analysis"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The video, or the analysis, is not in that state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_analyses_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this analysis. */
                id: string;
                video_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Analysis"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_analyses_cancel_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID string identifying this analysis. */
                id: string;
                video_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Analysis"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The video, or the analysis, is not in that state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_comments_list: {
        parameters: {
            query?: {
                /** @description The pagination cursor value. */
                cursor?: string;
                /** @description Number of results to return per page. */
                page_size?: number;
                resolved?: boolean;
                /** @description A search term. */
                search?: string;
                stroke?: string;
            };
            header?: never;
            path: {
                video_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedCommentList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_comments_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                video_pk: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCommentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_comments_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this comment. */
                id: number;
                video_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_comments_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this comment. */
                id: number;
                video_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_comments_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this comment. */
                id: number;
                video_pk: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedWordsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_comments_reopen_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this comment. */
                id: number;
                video_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_comments_resolve_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A unique integer value identifying this comment. */
                id: number;
                video_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_edits_list: {
        parameters: {
            query?: {
                before?: number;
                /** @description The pagination cursor value. */
                cursor?: string;
                mine?: boolean;
                /** @description Number of results to return per page. */
                page_size?: number;
                /** @description A search term. */
                search?: string;
                stroke?: string;
            };
            header?: never;
            path: {
                video_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedEditList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_edits_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                video_pk: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEditRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneEdit"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stale"];
                };
            };
        };
    };
    videos_edits_restore_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                video_pk: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneEdit"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    videos_strokes_list: {
        parameters: {
            query?: {
                after_frame?: number;
                /** @description Only what was edited since. */
                after_version?: number;
                /** @description Another analysis than the one the page shows. */
                analysis?: string;
                /** @description The pagination cursor value. */
                cursor?: string;
                /**
                 * @description * `left` - Left
                 *     * `right` - Right
                 *     * `near` - Near
                 *     * `far` - Far
                 */
                end?: ("far" | "left" | "near" | "right")[];
                /**
                 * @description * `serve` - Serve
                 *     * `forehand` - Forehand
                 *     * `backhand` - Backhand
                 *     * `smash` - Smash
                 */
                label?: ("backhand" | "forehand" | "serve" | "smash")[];
                max_confidence?: number;
                min_confidence?: number;
                /** @description Number of results to return per page. */
                page_size?: number;
                player?: number;
                /** @description A search term. */
                search?: string;
                /**
                 * @description * `predicted` - Predicted
                 *     * `confirmed` - Confirmed
                 *     * `corrected` - Corrected
                 *     * `rejected` - Rejected
                 *     * `added` - Added
                 */
                state?: ("added" | "confirmed" | "corrected" | "predicted" | "rejected")[];
            };
            header?: never;
            path: {
                video_pk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedStrokeList"];
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    events: {
        parameters: {
            query?: {
                /** @description The same for a page that opens: `last_event` of `/api/account/`. The header goes before it. */
                after?: number;
            };
            header?: {
                /** @description Replay what was published after this event; kept for a day. */
                "Last-Event-ID"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description What was sent cannot be understood; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Not signed in, or the token is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Signed in, but this role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
