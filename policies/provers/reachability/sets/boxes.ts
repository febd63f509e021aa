import { IntervalSet } from './interval-set';
import { Interval } from '../model';

/** What a packet is judged by, in the order that all code here uses. */
export const DIMENSIONS = ['source', 'destination', 'protocol', 'sourcePort', 'destinationPort'] as const;

/** One of them. */
export type Dimension = (typeof DIMENSIONS)[number];

/** An interval in each dimension. */
export type Box = Readonly<Record<Dimension, Interval>>;

/** Boxes stand in a flat list: first and last number of each dimension, box after box. */
export const COUNT = DIMENSIONS.length;
/** Numbers of one box. */
export const WIDTH = 2 * COUNT;

/** A set of numbers in each dimension: all the packets that are in each of them. */
export type Product = readonly [IntervalSet, IntervalSet, IntervalSet, IntervalSet, IntervalSet];

/** Whether two boxes have a packet in common. */
export function overlap(a: readonly number[], at: number, b: readonly number[], to: number): boolean {
  for (let d = 0; d < WIDTH; d += 2)
    if (a[at + d]! > b[to + d + 1]! || b[to + d]! > a[at + d + 1]!) return false;
  return true;
}

/** Appends what of one box is outside another that overlaps it: per dimension, what is before and after. */
export function cutBox(
  a: readonly number[],
  at: number,
  b: readonly number[],
  to: number,
  out: number[],
): void {
  const inside = a.slice(at, at + WIDTH);
  for (let d = 0; d < WIDTH; d += 2) {
    const first = b[to + d]!;
    const last = b[to + d + 1]!;
    const end = inside[d + 1]!;
    if (inside[d]! < first) {
      inside[d + 1] = first - 1;
      out.push(...inside);
      inside[d] = first;
    }
    if (end > last) {
      inside[d] = last + 1;
      inside[d + 1] = end;
      out.push(...inside);
      inside[d] = Math.max(a[at + d]!, first);
    }
    inside[d + 1] = Math.min(end, last);
  }
}

/** How a box lies to a product: `part` in one piece of each dimension, `parts` in several of some. */
export type Share = 'none' | 'part' | 'parts' | 'all';

/** What of a box is in a product. */
export function shareOf(a: readonly number[], at: number, product: Product): Share {
  let isAll = true;
  let isOnePiece = true;
  for (let d = 0; d < COUNT; d++) {
    const { flat } = product[d]!;
    const first = a[at + 2 * d]!;
    const last = a[at + 2 * d + 1]!;
    const i = flat.length === 2 ? 0 : product[d]!.at(first);
    if (i >= flat.length || flat[i]! > last || flat[i + 1]! < first) return 'none';
    if (flat[i]! <= first && last <= flat[i + 1]!) continue;
    isAll = false;
    if (i + 2 < flat.length && flat[i + 2]! <= last) isOnePiece = false;
  }
  return isAll ? 'all' : isOnePiece ? 'part' : 'parts';
}

/** Appends what of a box is in a product that it overlaps. */
export function clipBox(
  a: readonly number[],
  at: number,
  product: Product,
  share: 'part' | 'parts',
  out: number[],
): void {
  if (share === 'parts') {
    expand(clipsOf(a, at, product), out);
    return;
  }
  for (let d = 0; d < COUNT; d++) {
    const { flat } = product[d]!;
    const first = a[at + 2 * d]!;
    const last = a[at + 2 * d + 1]!;
    const i = flat.length === 2 ? 0 : product[d]!.at(first);
    out.push(Math.max(first, flat[i]!), Math.min(last, flat[i + 1]!));
  }
}

/** A box's share of each dimension of a product that it overlaps. */
export function clipsOf(a: readonly number[], at: number, product: Product): number[][] {
  const clips: number[][] = [];
  for (let d = 0; d < COUNT; d++) {
    const first = a[at + 2 * d]!;
    const last = a[at + 2 * d + 1]!;
    const { flat } = product[d]!;
    const clip: number[] = [];
    for (let i = product[d]!.at(first); i < flat.length && flat[i]! <= last; i += 2)
      clip.push(Math.max(first, flat[i]!), Math.min(last, flat[i + 1]!));
    clips.push(clip);
  }
  return clips;
}

/** Appends the boxes that intervals of each dimension make together. */
export function expand(clips: readonly (readonly number[])[], out: number[]): void {
  const box: number[] = [];
  const fill = (d: number): void => {
    if (d === COUNT) {
      out.push(...box);
      return;
    }
    const clip = clips[d]!;
    for (let i = 0; i < clip.length; i += 2) {
      box[2 * d] = clip[i]!;
      box[2 * d + 1] = clip[i + 1]!;
      fill(d + 1);
    }
  };
  fill(0);
}

/** Appends what of a box is outside the clips; dimensions of few intervals first, so that the pieces are few. */
export function cutProduct(
  a: readonly number[],
  at: number,
  clips: readonly (readonly number[])[],
  out: number[],
): void {
  const box = a.slice(at, at + WIDTH);
  const isWhole = (d: number) =>
    clips[d]!.length === 2 && clips[d]![0] === box[2 * d] && clips[d]![1] === box[2 * d + 1];
  const order = [0, 1, 2, 3, 4]
    .filter((d) => !isWhole(d))
    .sort((p, q) => clips[p]!.length - clips[q]!.length);
  const cut = (n: number): void => {
    const d = order[n];
    if (d === undefined) return;
    const clip = clips[d]!;
    let first = box[2 * d]!;
    const last = box[2 * d + 1]!;
    for (let i = 0; i < clip.length; i += 2) {
      if (first < clip[i]!) {
        box[2 * d] = first;
        box[2 * d + 1] = clip[i]! - 1;
        out.push(...box);
      }
      first = clip[i + 1]! + 1;
    }
    if (first <= last) {
      box[2 * d] = first;
      box[2 * d + 1] = last;
      out.push(...box);
    }
    if (n + 1 < order.length)
      for (let i = 0; i < clip.length; i += 2) {
        box[2 * d] = clip[i]!;
        box[2 * d + 1] = clip[i + 1]!;
        cut(n + 1);
      }
    box[2 * d] = a[at + 2 * d]!;
    box[2 * d + 1] = a[at + 2 * d + 1]!;
  };
  cut(0);
}

/** How many packets a box has, nearly. */
export function boxSize(a: readonly number[], at: number): number {
  let size = 1;
  for (let d = 0; d < WIDTH; d += 2) size *= a[at + d + 1]! - a[at + d]! + 1;
  return size;
}

/** Orders boxes by their corners. */
export function compareBoxes(a: readonly number[], at: number, to: number): number {
  for (let d = 0; d < WIDTH; d++) if (a[at + d] !== a[to + d]) return a[at + d]! - a[to + d]!;
  return 0;
}
