import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { diagramDigest, drawDiagrams, keepDrawing } from './draw.ts';
import { isDrawing } from './drawing.ts';

let shelf: string;
beforeAll(async () => {
  shelf = await mkdtemp(join(tmpdir(), 'slovo-чертежи-'));
});
afterAll(() => rm(shelf, { recursive: true }));

const service = `flowchart RL
  subgraph клиенти [Клиенти]
    a((A)) <-.->|5222| B
    c["<b>Телефон</b><br/>Conversations"] & d[Лаптоп] --> B{{"Сървър<br>ejabberd"}}
  end
  subgraph други [Други сървъри]
    B <==>|5269| e[(jabber.example)]
  end`;

const kinds: Record<string, { code: string; says: string[] }> = {
  flowchart: { code: service, says: ['A ↔ Сървър ejabberd (5222)', 'Лаптоп → Сървър ejabberd', 'Клиенти'] },
  sequence: {
    code: 'sequenceDiagram\n  participant А as Ана\n  participant С as Сървър\n  А->>С: Здравей\n  С-->>А: Получено\n  Note over А,С: OMEMO',
    says: ['Ана → Сървър (Здравей)', 'Сървър → Ана (Получено)'],
  },
  state: {
    code: 'stateDiagram-v2\n  [*] --> Чака\n  Чака --> Доставено: влиза',
    says: ['Чака → Доставено (влиза)'],
  },
  class: {
    code: 'classDiagram\n  Съобщение <|-- Снимка\n  Съобщение : +String текст',
    says: ['Съобщение → Снимка'],
  },
  ER: { code: 'erDiagram\n  PROFILE ||--o{ MESSAGE : пази', says: ['PROFILE → MESSAGE (пази)'] },
};

it('draws every kind that Material names whole, light and dark, and says it in words', async () => {
  const drawn = await drawDiagrams(
    Object.values(kinds).map(({ code }) => code),
    [shelf],
  );
  for (const [kind, { code, says }] of Object.entries(kinds)) {
    const drawing = drawn.get(code);
    expect(drawing, kind).toSatisfy(isDrawing);
    if (!isDrawing(drawing)) continue;
    expect(drawing.light, kind).toMatch(/^<svg [^>]*width="\d+"/);
    expect(drawing.dark, kind).not.toBe(drawing.light);
    expect(drawing.description, kind).not.toContain('OMEMO');
    for (const sentence of says) expect(drawing.description, kind).toContain(sentence);
  }
});

it('draws groups that are connected, and says nothing of connections that are not seen', async () => {
  const code =
    'flowchart LR\n  subgraph а[Един проект]\n    б(Стан)\n  end\n  subgraph в[Друг проект]\n    г(Вътък)\n  end\n  а ~~~ в\n  б --> в';
  const drawing = (await drawDiagrams([code], [shelf])).get(code);
  expect(drawing).toSatisfy(isDrawing);
  expect(drawing).toMatchObject({
    description: expect.stringMatching(
      /^(?=.*Един проект)(?=.*Друг проект).*: Стан → Друг проект$/,
    ) as string,
  });
});

it('says where a diagram is wrong', async () => {
  const drawn = await drawDiagrams(['flowchart LR\n  А --> Б\n  В -->'], [shelf]);
  const problem = [...drawn.values()][0];
  expect(problem).toMatchObject({ line: 3 });
});

it('draws once what is kept', async () => {
  const before = await readdir(shelf);
  const browser = process.env['CHROMIUM'];
  process.env['CHROMIUM'] = '/nowhere/chromium';
  try {
    const drawn = await drawDiagrams([service], [shelf]);
    expect(drawn.get(service)).toSatisfy(isDrawing);
    const other = await drawDiagrams(['flowchart LR\n  Друга --> Диаграма'], [shelf]);
    expect([...other.values()][0]).not.toSatisfy(isDrawing);
  } finally {
    if (browser === undefined) delete process.env['CHROMIUM'];
    else process.env['CHROMIUM'] = browser;
  }
  expect(await readdir(shelf)).toEqual(before);
});

it('takes what is on a shelf, and draws it no more', async () => {
  const code = 'Това не може да нарисува никой.';
  const kept = {
    ...{ digest: diagramDigest(code), light: '<svg></svg>', dark: '<svg/>' },
    ...{ width: 10, height: 20, description: 'Пазена' },
  };
  await keepDrawing(kept, shelf);
  expect((await drawDiagrams([code], [`${shelf}/празен`, shelf])).get(code)).toEqual(kept);
});
