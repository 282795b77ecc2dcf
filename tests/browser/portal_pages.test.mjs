// Every kind of page a resident can meet, in each of the four modes: barriers, HTML, width, bytes, policy.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { assert_quiet, base, kiosk, modes, narrow, open, visitor } from './browser.mjs';
import { assert_accessible, assert_no_sideways_scroll, assert_nothing_inline, assert_small, assert_small_sheet, assert_valid } from './checks.mjs';

// Kinds of pages by name; addresses with ids are found in the API, as any program would.
async function page_kinds() {
    const api = async (path) => (await fetch(`${base}/api/v1/${path}`)).json();
    const fields = (await api('fields')).items;
    const field = fields.find(({ short_name }) => short_name === '义务教育').id;
    const item = (await api(`items?field=${field}&page_size=1`)).items[0].id;
    const unit = (await api('units?page_size=200')).items.find(({ name }) => name === '区教育和体育局').id;
    const documents = async (kind) => (await api(`publications?kind=${kind}`)).items.map(({ url }) => url);
    const policies = await documents('policy');
    const gone = (await (await fetch(`${base}/docs/withdrawn`)).text()).match(/href="(\/doc\/\d+)"/)?.[1];
    assert.ok(gone, 'the demonstration has a withdrawn document');
    return {
        home: '/',
        'the platform': '/gk',
        'a unit on the platform': `/gk/unit/${unit}`,
        'a town on the platform': '/gk/area/371311001',
        'how to apply': '/gk/apply',
        policies: '/zc',
        documents: '/docs',
        'documents, narrowed': `/docs?kind=notice&unit=${unit}`,
        'a policy': policies[0],
        'the plan, with its annex': policies.at(-1),
        'an interpretation': (await documents('interpretation'))[0],
        'a former text': `${policies[0]}/edition/1`,
        'what was withdrawn': '/docs/withdrawn',
        'a withdrawn document': gone,
        'a topic': '/zt/standardization',
        'every way to ask': '/hd',
        'a question to ask': '/ask',
        'an answer to look up': '/ask/status',
        'answered questions': '/questions',
        'questions asked often': '/questions?common=1',
        'an answered question': (await api('questions')).items[0].url,
        'responses to concerns': '/responses',
        'a response': (await documents('response'))[0],
        'search, questions': '/s?q=登记&in=question',
        'search, items': '/s?q=低保&in=item',
        'all fields': '/ml',
        'a field': `/ml/${field}`,
        'a field, of one level': `/ml/${field}?level=town`,
        'a field, of one unit': `/ml/${field}?unit=${unit}`,
        'a field with nothing left': `/ml/${field}?unit=${unit}&level=village`,
        editions: `/ml/${field}/editions`,
        'a former edition': `/ml/${field}/editions/1`,
        'an item': `/item/${item}`,
        units: '/units',
        'a unit': `/units/${unit}`,
        areas: '/areas',
        'an area': '/area/371311001',
        'search, empty': '/s',
        'search, found': '/s?q=低保',
        'search, not found': '/s?q=量子纠缠态',
        'open data': '/data',
        'site map': '/map',
        about: '/about',
        accessibility: '/help/a11y',
        privacy: '/privacy',
        contact: '/contact',
        'help at the touch screen': '/kiosk/help',
        'still there?': '/kiosk/still?back=/ml',
        'not there': '/no-such-page',
    };
}

const kinds = await page_kinds();

for (const mode of modes) {
    test(`${mode}: every kind of page`, async (t) => {
        const wide = await visitor({ mode, viewport: mode === 'kiosk' ? kiosk : undefined });
        const slim = mode === 'kiosk' ? null : await visitor({ mode, viewport: narrow });
        const page = await open(wide);
        const small = slim && (await open(slim));
        for (const [kind, path] of Object.entries(kinds))
            await t.test(kind, async () => {
                const response = await page.goto(base + path);
                assert.equal(response.status(), { 'not there': 404, 'a withdrawn document': 410 }[kind] ?? 200);
                const html = await response.text();
                await assert_valid(html, `${path} (${mode})`);
                assert_nothing_inline(html, path);
                await assert_accessible(page);
                await assert_no_sideways_scroll(page);
                assert.equal(await page.getAttribute('html', 'data-mode'), mode);
                await assert_small(path, mode);
                if (small) {
                    await small.goto(base + path);
                    await assert_no_sideways_scroll(small);
                    assert_quiet(small);
                }
                assert_quiet(page);
            });
        await wide.close();
        await slim?.close();
    });
}

test('the sheets are small', async () => {
    const html = await (await fetch(base)).text();
    const sheets = [...html.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, address]) => address);
    assert.equal(sheets.length, 1);
    await assert_small_sheet(sheets[0]);
});

test('on a narrow phone the accessible names and targets hold as well', async (t) => {
    const context = await visitor({ viewport: narrow });
    const page = await open(context);
    for (const kind of ['home', 'a field', 'an item', 'search, found'])
        await t.test(kind, async () => {
            await page.goto(base + kinds[kind]);
            await assert_accessible(page);
            // frontend: a touch target is 44 px high; links inside running text are not meant.
            const low = await page.evaluate(() =>
                [...document.querySelectorAll('button, input:not([type=hidden]), select, summary, .btn, nav a')]
                    .filter((one) => one.offsetParent && one.getBoundingClientRect().height > 0 && !one.closest('.crumb, footer'))
                    .filter((one) => one.getBoundingClientRect().height < 43.5)
                    .map((one) => `${Math.round(one.getBoundingClientRect().height)}: ${one.outerHTML.slice(0, 100)}`),
            );
            assert.deepEqual(low, []);
        });
    await context.close();
});

before(() => assert.equal(Object.keys(kinds).length, 49));
