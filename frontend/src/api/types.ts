// The API's words, by their short names.
import type { components } from '~/api/schema';

type Schemas = components['schemas'];

export type Analysis = Schemas['Analysis'];
export type Appearance = Schemas['Appearance'];
export type FrameTableData = Schemas['FrameTable'];
export type Handedness = Schemas['Handedness'];
export type Me = Schemas['Me'];
export type Member = Schemas['Member'];
export type Participant = Schemas['Participant'];
export type Player = Schemas['Player'];
export type PlayerSession = Schemas['PlayerSession'];
export type Role = Schemas['Role'];
export type Status = Schemas['Status'];
export type Stroke = Schemas['Stroke'];
export type TableEnd = Schemas['TableEnd'];
export type Token = Schemas['Token'];
export type Video = Schemas['Video'];
export type VideoBrief = Schemas['VideoBrief'];
