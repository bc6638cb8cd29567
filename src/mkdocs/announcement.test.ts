import { expect, it, test } from 'vitest';
import { readAnnouncement } from './announcement.ts';

const announced = (html: string): string | undefined =>
  readAnnouncement(`{% block announce %}${html}{% endblock %}`, 'main.html')?.line;

test.each([
  [`<a href="{{ 'ново/' | url }}">Ново</a>`, '[Ново](/ново/)'],
  ['<a href=\'{{ "/ново/" | url }}\'>Ново</a>', '[Ново](/ново/)'],
  ['{{ super() }}{# бележка #}{% include ".icons/material/alert.svg" %} Внимание', 'Внимание'],
  ['<a href="{{ config.site_url }}">Ново</a>', undefined],
  ['{% if page %}Ново{% endif %}', undefined],
  ['<a name="тук">Ново</a>', undefined],
])('%s announces %j', (html, line) => {
  expect(announced(html)).toBe(line);
});

it('has its place in the template', () => {
  const template = '{% extends "base.html" %}\n\n  {%- block announce -%}\n  Ново\n{%- endblock -%}\n';
  expect(readAnnouncement(template, 'тема/main.html')).toEqual({
    line: 'Ново',
    place: { file: 'тема/main.html', line: 3, column: 3 },
  });
  expect(readAnnouncement('{% block scripts %}{% endblock %}', 'тема/main.html')).toBeUndefined();
});
