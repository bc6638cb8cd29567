// Runs in the browser that draws. Draws each diagram twice, counts what is drawn against what the source
// says, and leaves the outcome in the page as JSON.

/** Parts and connections of a diagram, as far as its kind tells them. */
function partsOf(diagram) {
  const { db, type } = diagram;
  const plain = (html) => {
    const box = document.createElement('div');
    box.innerHTML = String(html ?? '').replace(/<br\s*\/?>/gi, ' ');
    return box.textContent.replace(/\s+/g, ' ').trim();
  };
  const read = {
    flowchart: () => {
      const vertices = db.getVertices();
      // A connection to a group makes a vertex of its name, which is drawn as the group.
      const groups = new Map(db.getSubGraphs().map((group) => [group.id, plain(group.title)]));
      const name = (id) => groups.get(id) || plain(vertices.get(id)?.text ?? id) || id;
      return {
        labels: [...vertices.values()]
          .filter((vertex) => !groups.has(vertex.id))
          .map((vertex) => plain(vertex.text))
          .concat(
            db.getEdges().map((edge) => plain(edge.text)),
            ...groups.values(),
          ),
        groups: [...groups.values()],
        connections: db
          .getEdges()
          .filter(({ stroke }) => stroke !== 'invisible')
          .map((edge) => [name(edge.start), name(edge.end), plain(edge.text), /^double/.test(edge.type)]),
        drawn: {
          '.node': vertices.size - [...groups.keys()].filter((id) => vertices.has(id)).length,
          '.edgePaths path': db.getEdges().length,
        },
      };
    },
    sequence: () => {
      const actors = db.getActors();
      const name = (id) => plain(actors.get(id)?.description ?? id);
      // A note has a placement, a message none; loops and other frames have no text between two actors.
      const messages = db
        .getMessages()
        .filter(
          ({ from, to, message, placement }) =>
            from && to && placement === undefined && typeof message === 'string',
        );
      return {
        labels: [...actors.values()]
          .map((actor) => plain(actor.description))
          .concat(messages.map(({ message }) => plain(message))),
        groups: [],
        connections: messages.map((message) => [
          name(message.from),
          name(message.to),
          plain(message.message),
          false,
        ]),
        drawn: {},
      };
    },
    state: () => {
      const relations = db.getRelations();
      const name = (id) => (/_(start|end)$/.test(id) ? (id.endsWith('start') ? '●' : '◉') : id);
      return {
        labels: relations.map((relation) => plain(relation.relationTitle ?? '')),
        groups: [],
        connections: relations.map((relation) => [
          name(relation.id1),
          name(relation.id2),
          plain(relation.relationTitle),
          false,
        ]),
        drawn: {},
      };
    },
    class: () => ({
      labels: [...db.getClasses().keys()],
      groups: [],
      connections: db
        .getRelations()
        .map((relation) => [relation.id1, relation.id2, plain(relation.title), false]),
      drawn: {},
    }),
    er: () => {
      const entities = db.getEntities();
      const byId = new Map([...entities].map(([name, entity]) => [entity.id, entity.alias || name]));
      return {
        labels: [...entities.keys()],
        groups: [],
        connections: db
          .getRelationships()
          .map((relation) => [
            byId.get(relation.entityA) ?? relation.entityA,
            byId.get(relation.entityB) ?? relation.entityB,
            plain(relation.roleA),
            false,
          ]),
        drawn: {},
      };
    },
  };
  const kind = Object.keys(read).find((one) => type.toLowerCase().startsWith(one));
  return kind ? read[kind]() : { labels: [], groups: [], connections: [], drawn: {} };
}

/** What the source says and the drawing lacks; empty when it is whole. */
function missing(svg, { labels, drawn }) {
  const text = svg.textContent.replace(/\s+/g, '');
  const lost = labels.filter((label) => !text.includes(label.replace(/\s+/g, '')));
  const few = Object.entries(drawn)
    .filter(([selector, count]) => svg.querySelectorAll(selector).length < count)
    .map(([selector, count]) => `${svg.querySelectorAll(selector).length} of ${count} ${selector}`);
  return [...lost.map((label) => `“${label}”`), ...few];
}

function describe({ labels, groups, connections }, title, description) {
  const said = [title, description].filter(Boolean);
  if (said.length > 0) return said.join('. ');
  const joined = connections.map(
    ([from, to, label, both]) => `${from} ${both ? '↔' : '→'} ${to}${label ? ` (${label})` : ''}`,
  );
  const list = joined.length > 0 ? joined : labels.filter(Boolean);
  return (
    [...groups, ...(groups.length > 0 && list.length > 0 ? [''] : [])].filter(Boolean).join(', ') +
    (groups.length > 0 && list.length > 0 ? ': ' : '') +
    list.join('; ')
  );
}

// eslint-disable-next-line @typescript-eslint/no-unused-vars -- the page that draw.ts writes calls it
async function drawAll(codes, settings) {
  const outcomes = [];
  for (const [index, code] of codes.entries()) {
    try {
      const drawn = {};
      let description = '';
      for (const scheme of ['light', 'dark']) {
        mermaid.initialize({ ...settings, startOnLoad: false, themeVariables: settings.schemes[scheme] });
        const diagram = await mermaid.mermaidAPI.getDiagramFromText(code);
        const parts = partsOf(diagram);
        const { svg } = await mermaid.render(`diagram-${index}-${scheme}`, code);
        document.body.innerHTML = svg;
        const element = document.querySelector('body > svg');
        const lost = missing(element, parts);
        if (lost.length > 0) throw new Error(`the drawing is not whole, it lacks ${lost.join(', ')}`);
        description = describe(parts, diagram.db.getAccTitle?.(), diagram.db.getAccDescription?.());
        const box = element.viewBox.baseVal;
        element.setAttribute('width', String(Math.ceil(box.width)));
        element.setAttribute('height', String(Math.ceil(box.height)));
        element.removeAttribute('style');
        drawn[scheme] = new XMLSerializer().serializeToString(element);
        drawn.width = Math.ceil(box.width);
        drawn.height = Math.ceil(box.height);
      }
      outcomes.push({ ...drawn, description });
    } catch (error) {
      const line = error?.hash?.loc?.first_line ?? error?.hash?.line;
      outcomes.push({
        message: String(error?.message ?? error),
        ...(typeof line === 'number' && { line: Math.max(1, line) }),
      });
    }
  }
  document.body.innerHTML = '';
  const result = document.createElement('script');
  result.type = 'application/json';
  result.id = 'outcomes';
  // Base64, so that no text of a diagram can end the element.
  const bytes = new TextEncoder().encode(JSON.stringify(outcomes));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  result.textContent = btoa(binary);
  document.body.append(result);
}
