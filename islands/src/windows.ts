// Asks the server for the rows that come into view: one page of rows per request, neighbours' requests joined.
import type { Server } from './server.ts';
import type { Sheet } from './sheet.ts';

export const page_of_rows = 200;
const pause = 40; // milliseconds of scrolling that make one request

export class Windows {
    on_rows: () => void = () => {};
    on_failure: (kind: 'signed_out' | 'lost' | 'refused', sentence: string) => void = () => {};
    only_doubts = false;
    private wanted: [number, number] | null = null;
    private timer = 0;
    private asking: Promise<boolean> | null = null;
    private readonly sheet: Sheet;
    private readonly server: Server;

    constructor(sheet: Sheet, server: Server) {
        this.sheet = sheet;
        this.server = server;
    }

    // The first page of another list. False: it did not come.
    async first(): Promise<boolean> {
        return this.fetch(0);
    }

    // A row that is shown is not there yet.
    want(index: number): void {
        this.wanted = this.wanted ? [Math.min(this.wanted[0], index), Math.max(this.wanted[1], index)] : [index, index];
        clearTimeout(this.timer);
        this.timer = window.setTimeout(() => {
            const [top, bottom] = this.wanted ?? [0, -1];
            this.wanted = null;
            void this.load(top, bottom);
        }, pause);
    }

    // Resolves when every row between two indexes has come.
    async load(top: number, bottom: number): Promise<boolean> {
        for (;;) {
            while (this.asking) await this.asking;
            const gap = this.sheet.missing(top, bottom);
            if (!gap) return true;
            if (!(await this.fetch(Math.floor(gap[0] / page_of_rows) * page_of_rows))) return false;
            if (this.sheet.missing(top, bottom)?.[0] === gap[0]) return false; // the list changed under the request
        }
    }

    private async fetch(from: number): Promise<boolean> {
        this.asking = this.ask(from).finally(() => (this.asking = null));
        return this.asking;
    }
    private async ask(from: number): Promise<boolean> {
        const fetched = await this.server.rows(from, page_of_rows, this.only_doubts);
        if (fetched.kind !== 'rows') {
            this.on_failure(fetched.kind, fetched.kind === 'refused' ? fetched.sentence : '');
            return false;
        }
        this.sheet.take(fetched.window, from);
        this.on_rows();
        return true;
    }
}
