// What the network says, in plain words.

import type { Estimate, Likeness, MeasuredNode, TacticsEdge, TacticsNode } from '~/api/types';
import { count } from '~/format/amounts';
import { STROKE_CLASSES } from '~/theme/strokes';

const MOST_FOLLOWING = 2;
const NO_ZONE = 'no zone'; // it missed the table, or nobody said

/** "Forehand, left long" */
export function strokeName({ label, zone }: Pick<TacticsNode, 'label' | 'zone'>): string {
  return [STROKE_CLASSES[label].name, zone].filter(Boolean).join(', ');
}

/** What stands beside a circle: ["Forehand"], or where zones are told apart ["left", "long"]. */
export function nodeLines({ label, zone }: TacticsNode, hasZones: boolean): string[] {
  if (!hasZones) return [STROKE_CLASSES[label].name];
  return zone ? zone.split(' ') : [NO_ZONE];
}

/** "Forehand, left long", as rows of a table are called */
export function rowName(node: TacticsNode, hasZones: boolean): string {
  const name = strokeName(node) + (hasZones && !node.zone ? `, ${NO_ZONE}` : '');
  return node.who === 'player' ? name : `Their ${name.toLowerCase()}`;
}

/** "own forehand", "their backhand" */
export function whoseStroke(node: TacticsNode): string {
  return `${node.who === 'player' ? 'own' : 'their'} ${strokeName(node).toLowerCase()}`;
}

/** "56 % (42 to 69 %)": a share, and between which it lies 95 times in 100 */
export function shareWords(share: Estimate | null): string {
  if (!share) return 'not known';
  const { value, low, high } = share;
  if (low === null || high === null) return whole(value);
  return `${whole(value)} (${Math.round(100 * low)} to ${whole(high)})`;
}

/** 1 -> "1 rally", 20 -> "20 rallies" */
export function ralliesWord(rallies: number): string {
  return rallies === 1 ? '1 rally' : `${rallies.toLocaleString('en')} rallies`;
}

/** What a stroke ended, and what mostly came after it. */
export function nodeWords(measured: MeasuredNode, edges: readonly TacticsEdge[]): string {
  const { node, count: times, won, lost } = measured;
  const after = edges
    .filter((edge) => edge.source === node.name)
    .slice(0, MOST_FOLLOWING)
    .map((edge) => `${nameOf(edge.target)} ${timesWords(edge.count)}`);
  const ended = won + lost > 0 ? `; it ended ${count(won, 'point')} won and ${lost} lost` : '';
  const next = after.length > 0 ? `. Most often followed by ${after.join(', ')}` : '';
  return `${capital(whoseStroke(node))}: ${timesWords(times)}${ended}${next}.`;
}

/** How often one followed the other, and how those points went. */
export function edgeWords({ source, target, count: times, won, lost }: TacticsEdge): string {
  const points = won + lost > 0 ? `; of these points ${won} were won and ${lost} lost` : '';
  return `${capital(nameOf(source))}, then ${nameOf(target)}: ${timesWords(times)}${points}.`;
}

/** What to make of how alike two styles are. */
export function likenessWords({ differs, low, high }: Likeness): string {
  const chance = `${low.toFixed(2)} to ${high.toFixed(2)}`;
  return differs
    ? `less alike than chance explains (one style would give ${chance})`
    : `no more apart than two samples of one style (${chance})`;
}

/** "player forehand left long" -> "own forehand, left long" */
function nameOf(name: string): string {
  const [who = '', label = '', ...zone] = name.split(' ');
  const whose = who === 'player' ? 'own' : 'their';
  return `${whose} ${[label, zone.join(' ')].filter(Boolean).join(', ')}`;
}

function timesWords(times: number): string {
  return times === 1 ? 'once' : `${times.toLocaleString('en')} times`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function whole(share: number): string {
  return `${Math.round(100 * share)} %`;
}
