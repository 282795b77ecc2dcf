// Saves what is unsaved: a little after typing stops, at once when asked, again and again while the connection is lost.
// One request at a time; what is typed meanwhile goes with the next. Not here: how the page shows it.
import { next_batch, take_conflict, take_saved, take_wrong } from './batch.ts';
import type { Server } from './server.ts';
import type { Sheet } from './sheet.ts';

export type State =
    | { kind: 'saved' }
    | { kind: 'unsaved' }
    | { kind: 'saving' }
    | { kind: 'waiting' } // no connection
    | { kind: 'signed_out' }
    | { kind: 'overtaken' }
    | { kind: 'refused'; sentence: string };

export interface Clock {
    after(milliseconds: number, then: () => void): number;
    cancel(timer: number): void;
}

const quiet = 2_500; // milliseconds without typing before a save
const most_overtaken = 5;
const first_wait = 3_000;
const longest_wait = 60_000;

export class Saving {
    state: State = { kind: 'saved' };
    on_change: () => void = () => {};
    // Another person's changes, or the server's own wording, may now stand in rows that are shown.
    on_rows: () => void = () => {};

    private timer = 0;
    private wait = first_wait;
    private running: Promise<void> | null = null;
    private readonly sheet: Sheet;
    private readonly server: Server;
    private readonly clock: Clock;

    constructor(sheet: Sheet, server: Server, clock: Clock) {
        this.sheet = sheet;
        this.server = server;
        this.clock = clock;
    }

    // Something was typed.
    soon(): void {
        if (this.state.kind === 'signed_out') return this.on_change();
        if (this.state.kind !== 'waiting') {
            this.schedule(quiet);
            if (!this.running) this.tell({ kind: this.sheet.unsaved() ? 'unsaved' : 'saved' });
        }
        this.on_change();
    }

    // Resolves when everything that can be saved is saved, or when it turns out that it cannot be.
    async now(): Promise<void> {
        this.clock.cancel(this.timer);
        while (this.running) await this.running;
        this.running = this.run().finally(() => (this.running = null));
        await this.running;
    }

    // The browser says that the network is there again.
    online(): void {
        if (this.state.kind === 'waiting') void this.now();
    }

    private async run(): Promise<void> {
        let overtaken = 0;
        for (;;) {
            const batch = next_batch(this.sheet);
            if (!batch) {
                this.wait = first_wait;
                return this.tell({ kind: this.sheet.unsaved() ? 'unsaved' : 'saved' });
            }
            this.tell({ kind: 'saving' });
            const posted = await this.server.save(batch.body);
            switch (posted.kind) {
                case 'saved':
                    take_saved(this.sheet, batch, posted.answer);
                    overtaken = 0;
                    this.on_rows();
                    break;
                case 'wrong':
                    if (!posted.answer.cells.length) return this.tell({ kind: 'refused', sentence: posted.answer.error });
                    take_wrong(batch, posted.answer);
                    this.on_rows();
                    break;
                case 'conflict':
                    take_conflict(this.sheet, posted.answer);
                    this.sheet.outdate();
                    this.on_rows();
                    if (++overtaken > most_overtaken) return this.tell({ kind: 'overtaken' });
                    break; // what does not clash goes again, on the new revision
                case 'overtaken':
                    if (++overtaken > most_overtaken) return this.tell({ kind: 'overtaken' });
                    break; // the same batch meets the new revision and comes back with its conflicts
                case 'lost':
                    this.schedule(this.wait);
                    this.wait = Math.min(this.wait * 2, longest_wait);
                    return this.tell({ kind: 'waiting' });
                case 'signed_out':
                    return this.tell({ kind: 'signed_out' });
                case 'refused':
                    return this.tell({ kind: 'refused', sentence: posted.sentence });
            }
        }
    }

    private schedule(milliseconds: number): void {
        this.clock.cancel(this.timer);
        this.timer = this.clock.after(milliseconds, () => void this.now());
    }
    private tell(state: State): void {
        this.state = state;
        this.on_change();
    }
}
