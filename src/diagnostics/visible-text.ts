/** Source text as a terminal shows it: every character takes the columns that `width` says, and none steers. */

/** One piece of a line as shown, and how many columns it takes. */
export interface VisibleText {
  readonly text: string;
  readonly width: number;
}

const tabWidth = 4;
/** Controls but the line feed, and what is invisible or turns the direction of the text around it. */
const unseen =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/** Drawn over the character before. */
const combining = /^\p{M}$/u;
/** Two columns: the wide and full-width ranges of East Asian scripts, and pictographs. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]$|^\p{Emoji_Presentation}$/u;

/** `column` is where the piece begins: a tab goes to the next multiple of four. */
export function visibleText(text: string, column: number): VisibleText {
  let shown = '';
  let width = 0;
  for (const character of text) {
    const isTab = character === '\t';
    const cell = isTab ? ' '.repeat(tabWidth - ((column + width) % tabWidth)) : printable(character);
    shown += cell;
    width += isTab ? cell.length : widthOf(cell);
  }
  return { text: shown, width };
}

const widthOf = (character: string): number =>
  character <= '\u02ff' ? 1 : combining.test(character) ? 0 : wide.test(character) ? 2 : 1;

/** Text that may quote a document: it must not steer the terminal. */
export const printable = (text: string): string => text.replace(unseen, '·');
