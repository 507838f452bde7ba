/** The words of the pad; Java's PadWords gives them. {n} and {m} stand for numbers. */
export type PadWord =
  | 'add' | 'edit' | 'hole' | 'piece' | 'undo' | 'redo' | 'remove' | 'snap'
  | 'hintAdd' | 'hintAddLine' | 'hintAddPoint' | 'hintEdit' | 'hintKeys'
  | 'corners' | 'corner' | 'degrees' | 'grid' | 'north' | 'east' | 'latitude' | 'longitude' | 'side'
  | 'look' | 'insert' | 'delete'
  | 'paste' | 'pasteHint' | 'pasteTake' | 'pasteReplace' | 'pasteAppend' | 'pasteMeridian' | 'cancel'
  | 'pieceName' | 'holeName' | 'removePiece'
  | 'draft' | 'draftOlder' | 'draftTake' | 'draftDrop'
  | 'decided' | 'sketch' | 'unchanged' | 'checking' | 'whole' | 'problems' | 'empty' | 'snapFar';

export interface Meridian {
  epsg: number;
  label: string;
}

export type PadWords = Record<PadWord, string> & { meridians: Meridian[]; zone: string };

/** "Góc {n}" with its numbers. */
export function filled(pattern: string, n: number, m = 0): string {
  return pattern.replace('{n}', String(n)).replace('{m}', String(m));
}
