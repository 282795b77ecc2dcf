// The rest of the edition's page while the grid works in it: its forms go out only with everything saved, carry the
// revision that is now right, and its facts (rows in doubt, what hinders submission) are kept fresh. What the grid does
// better is put away.
import type { Saving } from './saving.ts';
import type { Sheet } from './sheet.ts';

const calm = 1_000; // milliseconds after a save

export function follow_page(grid: HTMLElement, sheet: Sheet, saving: Saving, forget_draft: () => void): void {
    for (const one of document.querySelectorAll<HTMLElement>('[data-without-grid]')) one.hidden = true;
    let passing = false;
    document.addEventListener('submit', (event) => {
        const form = event.target as HTMLFormElement;
        if (passing || grid.contains(form) || !form.action.includes('/editions/')) return;
        if (/\/(discard|upload)$/.test(new URL(form.action).pathname)) {
            forget_draft(); // the draft goes, and with it what was typed into it
            sheet.abandon();
            return;
        }
        if (!sheet.unsaved()) return set_revision(form, sheet.revision);
        event.preventDefault();
        const pressed = event.submitter;
        void saving.now().then(() => {
            if (sheet.unsaved()) return grid.scrollIntoView(); // the grid says what is still in the way
            set_revision(form, sheet.revision);
            passing = true;
            form.requestSubmit(pressed as HTMLButtonElement | null);
        });
    });

    // A workbook to take along holds what is saved; so what is typed is saved first.
    document.addEventListener('click', (event) => {
        const link = (event.target as Element).closest?.('a[href$="/offline.xlsx"]');
        if (!(link instanceof HTMLAnchorElement) || !sheet.unsaved()) return;
        event.preventDefault();
        void saving.now().then(() => (sheet.unsaved() ? grid.scrollIntoView() : location.assign(link.href)));
    });

    let revision = sheet.revision;
    let timer = 0;
    const before = saving.on_change;
    saving.on_change = () => {
        before();
        if (saving.state.kind !== 'saved' || sheet.revision === revision) return;
        revision = sheet.revision;
        clearTimeout(timer);
        timer = window.setTimeout(() => void refresh_facts(), calm);
    };
}

function set_revision(form: HTMLFormElement, revision: number): void {
    const field = form.elements.namedItem('revision');
    if (field instanceof HTMLInputElement) field.value = String(revision);
}

// The same page, drawn again by the server; what it marks as facts takes the place of what stands here.
async function refresh_facts(): Promise<void> {
    try {
        const response = await fetch(location.href, { credentials: 'same-origin', redirect: 'error' });
        if (!response.ok) return;
        const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
        for (const old of document.querySelectorAll('[data-fact]')) {
            const now = fresh.querySelector(`[data-fact="${old.getAttribute('data-fact')}"]`);
            if (!now || old.contains(document.activeElement)) continue; // somebody is writing in it
            old.replaceChildren(...now.childNodes);
            (old as HTMLElement).hidden = now.hasAttribute('hidden');
        }
    } catch {
        // The facts are a comfort; the next save tries again.
    }
}
