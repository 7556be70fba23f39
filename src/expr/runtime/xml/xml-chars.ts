/** Character classes of XML 1.0, fourth edition, which is what .NET goes by. */

/** Ranges in base 36, each as distance from the end of the one before and, after a dot, its length less one. */
const nameStartRanges = [
  '1t.p 5 2.p 1y.m 2.u 2.1l 3.a 3.7 2.1g 2.1v a.z 4.1 5.t 1l.2g j.6 5h 2.2 2 2.j 2.17 2.6 4 2 2 2 2.h e.b 2.1t',
  '2.b 2.z f.1g 3.1 3.1 4.r 3.7 3.1 1k.11 3 8.11 22.q 6.2 1b.p 7.9 13.1y 3.4 2.e 2.3 2 g.1 f3.1g 4 r.9 10.7 3.1',
  '3.l 2.6 2 4.3 z.1 2.2 f.1 k.5 5.1 3.l 2.6 2.1 2.1 2.1 w.3 2 k.2 h.6 2 2.2 2.l 2.6 2.1 2.4 4 z 11.7 3.1 3.l 2.6',
  '2.1 3.3 4 v.1 2.2 10.5 4.2 2.3 4.1 2 2.1 4.1 4.2 4.7 2.2 24.7 2.2 2.m 2.9 2.4 13.1 10.7 2.2 2.m 2.9 2.4 11 2.1',
  '10.7 2.2 2.m 2.f 13.1 4g.19 2 2.1 d.5 1o.1 2 3.1 2 3 7.3 2.6 2.2 2 2 3.1 2.1 2 2.1 a 3.4 3g.7 2.w 8n.11 b.12 a',
  '2.1 2.2 2 2.1 2.4 16 2 2 c 2 2 4.1 4 6.2 2 2 2 2 4.1 4.1 2 15 a 3 3.1 8.1 2 2.6 15 5 9 2dj.4b 5.2h 7.l 3.5',
  '3.11 3.5 3.7 2 2 2 2.u 3.1g 2.6 2 4.2 2.6 4.3 3.5 5.c 6.2 2.6 8a 4.1 3 2a.2 2v9 q.8 o.2b d.2h b.13 5p0.g4l',
  '2fv.8mb',
];
/** Those that may follow in a name but not begin it. */
const nameExtraRanges = [
  '19.1 2.9 3i ex.1 1b.1x r.1 12 70.3 7f.g 2.m 2.2 2 2.1 2 3g b.7 e.9 7 2u.e 3.1 2.3 3.9 eg.2 1l 2.f 4.3 e.1 3.9',
  'i.2 1l 2.6 3.1 3.2 a b.1 3.9 j 1m 2.4 5.1 3.2 p.b g.2 1l 2.7 2.2 2.2 p.9 i.2 1l 2.5 4.1 3.2 9.1 f.9 j.1 1n.4',
  '4.2 2.3 a g.8 i.2 1n.6 2.2 2.3 8.1 g.9 j.1 1n.6 2.2 2.3 8.1 g.9 j.1 1n.5 3.2 2.3 a f.9 5e 3.6 c.8 2.9 2g 3.5',
  '2.1 a 2.5 3.9 1r.1 7.9 c 2 2 5.1 1e.j 2.5 5.5 2 2.k 4.6 2 3dj.c 5 2zo 11.5 2.4 2s.1 3.1 2m.2',
];

const nameStart = 1;
const nameChar = 2;

function fill(table: Uint8Array, ranges: readonly string[], flags: number): void {
  let at = 0;
  for (const range of ranges.join(' ').split(' ')) {
    const [distance = '', length = '0'] = range.split('.');
    const from = at + Number.parseInt(distance, 36);
    at = from + Number.parseInt(length, 36);
    for (let code = from; code <= at; code++) table[code]! |= flags;
  }
}

let table: Uint8Array | undefined;
function classes(): Uint8Array {
  if (table === undefined) {
    table = new Uint8Array(65536);
    fill(table, nameStartRanges, nameStart | nameChar);
    fill(table, nameExtraRanges, nameChar);
  }
  return table;
}

/** May begin a name; a colon may not. */
export const isNameStart = (code: number): boolean => (classes()[code]! & nameStart) !== 0;
export const isNameChar = (code: number): boolean => (classes()[code]! & nameChar) !== 0;
export const isXmlSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
export const isHighSurrogate = (code: number): boolean => (code & 0xfc00) === 0xd800;
export const isLowSurrogate = (code: number): boolean => (code & 0xfc00) === 0xdc00;

/** A character of XML that is no half of a pair. */
export const isXmlChar = (code: number): boolean =>
  (code >= 0x20 && code <= 0xd7ff) || code === 0x0a || code === 0x0d || code === 0x09 || (code >= 0xe000 && code <= 0xfffd);

/** The character as messages show it, with its number. */
export function charArguments(code: number, next: number): { readonly char: string; readonly hex: string } {
  const isPair = isHighSurrogate(code) && next !== 0;
  const whole = isPair ? ((code & 0x3ff) << 10) + (next & 0x3ff) + 0x10000 : code;
  return {
    char: code === 0 ? '.' : isPair ? String.fromCharCode(code, next) : String.fromCharCode(code),
    hex: `0x${whole.toString(16).toUpperCase().padStart(2, '0')}`,
  };
}
