// Which words of a closed vocabulary to offer while a cell is typed, and what choosing one makes of the text. Pure.
import type { ColumnInfo } from './cells.ts';

export interface Offer {
    word: string;
    on: boolean; // already in the cell
}

const most = 60;

function parts(text: string): string[] {
    return text
        .split(/[;；、\n]/)
        .map((part) => part.trim())
        .filter(Boolean);
}

// `before` is the text the cell had: while it stands unchanged everything is offered, afterwards what fits the typing.
export function matching(column: ColumnInfo, text: string, before: string): Offer[] {
    const inside = new Set(column.kind === 'choices' ? parts(text) : [text.trim()]);
    const words = column.choices.map((word) => ({ word, on: inside.has(word) }));
    const typed = column.kind === 'choices' ? (parts(text).pop() ?? '') : text.trim();
    if (text === before || !typed || column.choices.includes(typed)) return words.slice(0, most);
    return words.filter(({ word }) => word.includes(typed)).slice(0, most);
}

// In or out of the list, in the vocabulary's order; a word half typed gives way to the one that was meant.
export function toggled(column: ColumnInfo, text: string, word: string): string {
    let list = parts(text);
    const last = list[list.length - 1];
    if (last !== undefined && last !== word && !column.choices.includes(last) && word.includes(last)) list.pop();
    list = list.includes(word) ? list.filter((one) => one !== word) : [...list, word];
    const rank = (one: string) => (column.choices.indexOf(one) + column.choices.length + 1) % (column.choices.length + 1);
    const known = list.filter((one) => column.choices.includes(one)).sort((a, b) => rank(a) - rank(b));
    return [...known, ...list.filter((one) => !column.choices.includes(one))].join(';');
}
