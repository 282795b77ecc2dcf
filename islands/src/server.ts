// The two requests of the grid, and every way they can end. Not here: what is done about it (saving.ts).
import type { BatchBody, ConflictAnswer, RowWindow, SavedAnswer, WrongAnswer } from './cells.ts';

export type Posted =
    | { kind: 'saved'; answer: SavedAnswer }
    | { kind: 'wrong'; answer: WrongAnswer }
    | { kind: 'conflict'; answer: ConflictAnswer }
    | { kind: 'overtaken' } // somebody saved at the very same moment; once more, on what is there now
    | { kind: 'signed_out' }
    | { kind: 'refused'; sentence: string }
    | { kind: 'lost' };

export type Fetched = { kind: 'rows'; window: RowWindow } | { kind: 'signed_out' } | { kind: 'refused'; sentence: string } | { kind: 'lost' };

export interface Server {
    rows(from: number, count: number, only_doubts: boolean): Promise<Fetched>;
    save(body: BatchBody): Promise<Posted>;
}

const patience = 20_000; // milliseconds

interface Answer {
    status: number;
    json: any;
}

export function server_at(address: string, csrf: string): Server {
    // Status 0: no answer. A redirect leads to the sign-in page; it is not followed, as it holds no rows.
    async function ask(url: string, init: RequestInit): Promise<Answer> {
        const stop = new AbortController();
        const timer = setTimeout(() => stop.abort(), patience);
        try {
            const response = await fetch(url, { ...init, credentials: 'same-origin', redirect: 'manual', signal: stop.signal });
            if (response.type === 'opaqueredirect') return { status: 401, json: null };
            const is_json = response.headers.get('content-type')?.startsWith('application/json');
            return { status: response.status, json: is_json ? await response.json() : null };
        } catch {
            return { status: 0, json: null };
        } finally {
            clearTimeout(timer);
        }
    }

    return {
        async rows(from, count, only_doubts) {
            const query = `?from=${from}&count=${count}${only_doubts ? '&doubts=1' : ''}`;
            const { status, json } = await ask(address + query, { headers: { accept: 'application/json' } });
            if (status === 200 && json) return { kind: 'rows', window: json };
            return failure(status, json);
        },
        async save(body) {
            const headers = { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': csrf };
            const { status, json } = await ask(address, { method: 'POST', headers, body: JSON.stringify(body) });
            if (status === 200 && json) return { kind: 'saved', answer: json };
            if (status === 422 && json?.cells) return { kind: 'wrong', answer: json };
            if (status === 409 && json?.conflicts) return { kind: 'conflict', answer: json };
            if (status === 409) return { kind: 'overtaken' };
            return failure(status, json);
        },
    };
}

function failure(status: number, json: any): { kind: 'signed_out' } | { kind: 'refused'; sentence: string } | { kind: 'lost' } {
    if (status === 401) return { kind: 'signed_out' };
    // Proxies in between answer 502–504 while the server restarts.
    if (status === 0 || status === 429 || (status >= 502 && status <= 504)) return { kind: 'lost' };
    const error = json?.error;
    const sentence = typeof error === 'string' ? error : error?.message;
    return { kind: 'refused', sentence: sentence ?? `服务器没有接受（${status}），改动已留存在本机。请刷新页面后再试。` };
}
