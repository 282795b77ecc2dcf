// What stands around the grid: the tools above it, the line that speaks of the chosen cell below it, the draft that is
// offered back, and the cells that two people changed. Only drawing; catalog_grid.ts decides.
import type { Row } from './sheet.ts';
import { words } from './words.ts';

export type Tone = 'saved' | 'waiting' | 'refused' | '';

export function element<Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    attributes: Record<string, string> = {},
    ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
}

export function button(text: string, act: () => void, style = 'btn s'): HTMLButtonElement {
    const made = element('button', { type: 'button', class: style }, text);
    made.addEventListener('click', act);
    return made;
}

export interface Tools {
    save(): void;
    undo(): void;
    redo(): void;
    insert(): void;
    remove(): void;
    fill(): void;
    confirm(): void;
    only(on: boolean): void;
    plain(): void;
}

export class Bar {
    readonly top = element('div', { class: 'grid-bar', role: 'toolbar', 'aria-label': words.toolbar });
    readonly state = element('p', { class: 'grid-state', role: 'status' });
    readonly line = element('p', { class: 'grid-line', id: 'grid-line' });
    readonly help = element('p', { class: 'hint', id: 'grid-help' }, words.help);
    readonly notice = element('div', { class: 'grid-notice' });
    readonly clashes = element('section', { class: 'grid-clashes', 'aria-label': words.clash_title });
    readonly first: HTMLButtonElement;
    private readonly undo: HTMLButtonElement;
    private readonly redo: HTMLButtonElement;
    private readonly only: HTMLInputElement;

    constructor(tools: Tools, only_doubts: boolean) {
        const separator = () => element('span', { class: 'sep' });
        this.first = button(words.save, tools.save);
        this.undo = button(words.undo, tools.undo);
        this.redo = button(words.redo, tools.redo);
        this.only = element('input', { type: 'checkbox' });
        this.only.checked = only_doubts;
        this.only.addEventListener('change', () => tools.only(this.only.checked));
        this.top.append(
            this.first,
            separator(),
            this.undo,
            this.redo,
            separator(),
            button(words.insert, tools.insert),
            button(words.remove, tools.remove),
            button(words.fill, tools.fill),
            button(words.confirm, tools.confirm),
            separator(),
            element('label', { class: 'only' }, this.only, words.only),
            button(words.plain, tools.plain),
            this.state,
        );
        this.clashes.hidden = true;
        this.notice.hidden = true;
    }

    steps(undo: boolean, redo: boolean): void {
        this.undo.disabled = !undo;
        this.redo.disabled = !redo;
    }
    say(text: string, tone: Tone): void {
        if (this.state.textContent !== text) this.state.textContent = text;
        this.state.dataset.tone = tone;
    }
    tell(text: string, tone: 'doubt' | 'wrong' | ''): void {
        this.line.textContent = text;
        this.line.dataset.tone = tone;
    }
    // A sentence about what was just asked for and could not be done; nothing: it is gone.
    refuse(sentence: string): void {
        this.notice.replaceChildren(element('div', { class: 'flash refused', role: 'alert' }, element('p', {}, sentence)));
        this.notice.hidden = !sentence;
    }
    // A few words are needed before it is done.
    ask(sentence: string, take: (words: string) => void): void {
        const field = element('input', { type: 'text', id: 'grid-reason', maxlength: '500', autocomplete: 'off', 'aria-describedby': 'grid-reason-hint' });
        const why = element('p', { class: 'why', role: 'alert' });
        const done = () => {
            const said = field.value.trim();
            why.textContent = said ? '' : words.reason_needed;
            if (!said) return field.focus();
            this.refuse('');
            take(said);
        };
        field.addEventListener('keydown', (event) => {
            if (event.key === 'Enter') done();
            else if (event.key === 'Escape') this.refuse('');
            else return;
            event.preventDefault();
            event.stopPropagation();
        });
        const label = element('label', { for: 'grid-reason' }, words.reason);
        const hint = element('p', { class: 'hint', id: 'grid-reason-hint' }, words.reason_hint);
        const acts = element('div', { class: 'acts' }, button(words.remove_with_reason, done, 'btn s p'), button(words.cancel, () => this.refuse('')));
        this.notice.replaceChildren(
            element('div', { class: 'flash warning', role: 'group', 'aria-label': words.reason }, element('p', {}, sentence), element('div', { class: 'f' }, label, hint, why, field), acts),
        );
        this.notice.hidden = false;
        field.focus();
    }
    offer(sentence: string, take: () => void, drop: () => void): void {
        const done = (then: () => void) => () => {
            this.refuse('');
            then();
        };
        const acts = element('div', { class: 'acts' }, button(words.restore, done(take), 'btn s p'), button(words.discard, done(drop)));
        this.notice.replaceChildren(element('div', { class: 'flash warning', role: 'alert' }, element('p', {}, sentence), acts));
        this.notice.hidden = false;
    }
}

export interface Clash {
    row: Row;
    where: string; // 第 3 行，公开时限
    column: string | null; // null: the row was removed by another person, or edited while it was to be removed here
    leaving?: boolean;
    mine: string;
    theirs: string;
}

export function draw_clashes(section: HTMLElement, clashes: Clash[], decide: (clash: Clash, choice: 'mine' | 'theirs') => void): void {
    section.hidden = !clashes.length;
    const all = (choice: 'mine' | 'theirs') => () => clashes.forEach((clash) => decide(clash, choice));
    const list = element('ul', {});
    for (const clash of clashes) {
        const said = element('span', { class: 'words' }, element('b', {}, clash.where), ' ');
        if (clash.leaving) said.append(words.row_edited, element('ins', {}, clash.theirs || words.empty));
        else if (clash.column === null) said.append(words.row_gone, element('ins', {}, clash.mine || words.empty));
        else
            said.append(
                `${words.mine}：`,
                element('ins', {}, clash.mine || words.empty),
                ` ${words.theirs}：`,
                element('del', {}, clash.theirs || words.empty),
            );
        const gone = clash.column === null;
        const mine = clash.leaving ? words.remove_anyway : gone ? words.add_again : words.keep_mine;
        const theirs = clash.leaving ? words.keep_row : gone ? words.drop : words.take_theirs;
        list.append(
            element(
                'li',
                {},
                said,
                button(mine, () => decide(clash, 'mine')),
                button(theirs, () => decide(clash, 'theirs')),
            ),
        );
    }
    const every =
        clashes.length > 1
            ? [element('p', { class: 'acts' }, button(words.keep_all_mine, all('mine')), button(words.take_all_theirs, all('theirs')))]
            : [];
    section.replaceChildren(element('h2', {}, words.clash_title), list, ...every);
}
