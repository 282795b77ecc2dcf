// The text that Excel and WPS put on the clipboard: tabs between cells, line ends between rows, and a cell that holds
// either of them, or a quote at its start, in quotes. Both directions, so that what is copied here pastes there.

export function parse_block(text: string): string[][] {
    const rows: string[][] = [];
    let row: string[] = [];
    let at = 0;
    const end = text.length;
    while (at <= end) {
        let cell = '';
        const closing = text[at] === '"' ? closing_quote(text, at) : -1;
        if (closing > 0) {
            cell = text.slice(at + 1, closing).replace(/""/g, '"');
            at = closing + 1;
        } else {
            const from = at;
            while (at < end && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') ++at;
            cell = text.slice(from, at);
        }
        row.push(cell.replace(/\r\n?/g, '\n'));
        if (at < end && text[at] === '\t') {
            ++at;
            continue;
        }
        rows.push(row);
        row = [];
        if (text[at] === '\r' && text[at + 1] === '\n') ++at;
        ++at;
        if (at >= end) break; // the line end after the last row begins no row of its own
    }
    return rows;
}

// A quote opens a quoted cell only where another one, before a tab or a line end, closes it: ordinary text may begin
// with a quote, too. -1: it does not.
function closing_quote(text: string, open: number): number {
    for (let at = open + 1; at < text.length; ++at) {
        if (text[at] !== '"') continue;
        if (text[at + 1] === '"') {
            ++at;
            continue;
        }
        const next = text[at + 1];
        return next === undefined || next === '\t' || next === '\n' || next === '\r' ? at : -1;
    }
    return -1;
}

export function print_block(rows: string[][]): string {
    const quoted = (cell: string) => (/[\t\n\r]|^"/.test(cell) ? '"' + cell.replace(/"/g, '""') + '"' : cell);
    return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}
