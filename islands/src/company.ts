// Who else has this draft open, by post. One small request every twenty seconds while the page is looked at; it also tells
// that somebody else saved. Nothing is locked by it.
import type { Meeting } from './cells.ts';
import { element } from './bar.ts';
import type { Sheet } from './sheet.ts';
import { words } from './words.ts';

const often = 20_000; // milliseconds; the server forgets a visit after sixty

export function keep_company(address: string, csrf: string, sheet: Sheet, on_saved_elsewhere: () => void): void {
    const line = document.querySelector<HTMLElement>('[data-fact="others"]');
    const tell = (doing: string, last = false) =>
        fetch(address, {
            method: 'POST',
            headers: { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': csrf },
            body: JSON.stringify({ doing }),
            credentials: 'same-origin',
            redirect: 'error',
            keepalive: last,
        });

    async function meet(): Promise<void> {
        if (document.hidden) return;
        try {
            const response = await tell(sheet.unsaved() ? 'editing' : 'reading');
            if (!response.ok) return;
            const meeting = (await response.json()) as Meeting;
            if (line) show(line, meeting.others);
            if (meeting.revision > sheet.seen && !sheet.unsaved()) on_saved_elsewhere();
        } catch {
            // A comfort only; the next one tries again.
        }
    }

    void meet();
    setInterval(() => void meet(), often);
    addEventListener('visibilitychange', () => void meet());
    addEventListener('pagehide', () => void tell('leaving', true).catch(() => {}));
}

function show(line: HTMLElement, others: string[]): void {
    const said = others.join('、');
    if (line.dataset.said === said) return;
    line.dataset.said = said;
    line.hidden = !others.length;
    line.replaceChildren(words.others, ...others.flatMap((one) => [element('span', {}, one), ' ']));
}
