// Small helpers to draw with. Whatever came over the wire is set as text, never as markup.

export function byId(id) {
  return document.getElementById(id);
}

export function element(tag, properties, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

export function code(value) {
  return element('code', { className: 'value' }, String(value));
}
