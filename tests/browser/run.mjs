// node tests/browser/run.mjs PROGRAM ASSETS test-file…: founds a fresh demonstration district in a folder of its own,
// serves it on a free port, and runs the named tests against it with Node's own runner.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

function free_port() {
    return new Promise((done) => {
        const probe = createServer().listen(0, '127.0.0.1', () => {
            const { port } = probe.address();
            probe.close(() => done(port));
        });
    });
}

// Answers with the address of a running server and the way to stop it.
export async function serve(program, assets) {
    const folder = mkdtempSync(join(tmpdir(), 'mingtang-demo-'));
    const port = await free_port();
    const url = `http://127.0.0.1:${port}`;
    const env = {
        ...process.env,
        MINGTANG_DATABASE: `sqlite:${folder}/mingtang.db`,
        MINGTANG_FILES: `${folder}/files`,
        MINGTANG_KEY: `${folder}/root.key`,
        MINGTANG_SERVER_ASSETS: assets,
        MINGTANG_METRICS_LISTEN: '',
        MINGTANG_SITE_PUBLIC_URL: url,
    };
    const data = join(here, '../../data');
    const founded = spawnSync(program, ['demo', '--data', data], { env, cwd: folder, encoding: 'utf8' });
    if (founded.status !== 0) throw new Error(`mingtang demo: ${founded.stderr}`);
    const server = spawn(program, ['serve', '--port', String(port)], { env, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    const log = [];
    server.stderr.on('data', (part) => log.push(part));
    const ended = new Promise((done) => server.on('exit', done));
    const stop = async () => {
        server.kill('SIGTERM');
        await ended;
        rmSync(folder, { recursive: true, force: true });
    };
    for (let tries = 0; tries < 200; ++tries) {
        if (server.exitCode !== null) break;
        try {
            if ((await fetch(url)).ok) return { url, stop, folder, log: () => Buffer.concat(log).toString() };
        } catch {
            await new Promise((done) => setTimeout(done, 50));
        }
    }
    await stop();
    throw new Error(`mingtang serve did not answer:\n${Buffer.concat(log)}`);
}

async function main([program, assets, ...files]) {
    if (!existsSync(join(here, 'node_modules'))) {
        console.error('tests/browser has no node_modules: run script/browser once');
        return 1;
    }
    const { url, stop, log } = await serve(resolve(program), resolve(assets));
    const tests = files.map((file) => join(here, file));
    const run = spawn(process.execPath, ['--test', '--test-concurrency=1', ...tests], {
        env: { ...process.env, MINGTANG_URL: url },
        stdio: 'inherit',
    });
    const status = await new Promise((done) => run.on('exit', done));
    await stop();
    if (status !== 0) console.error(log().split('\n').slice(-40).join('\n'));
    return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(await main(process.argv.slice(2)));
