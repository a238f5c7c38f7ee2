// Draws what changed, and looks again and again for more.

import { readEndpoint } from './actuator.js';
import { byId, code, element } from './dom.js';

const INTERVAL = 2000;

// tells of another version, since what stands elsewhere on the page is of the old one then
export async function watchHistory(api, onVersion) {
  byId('link-history').href = `${api}/actuator/corshistory`;
  let shown = null;
  for (;;) {
    const history = await readEndpoint(api, 'corshistory');
    const state = history && JSON.stringify([history.pinned, history.changes.map(({ at }) => at)]);
    if (state && state !== shown) {
      const news = shown !== null;
      shown = state;
      showHistory(history);
      if (news) {
        await onVersion();
      }
    }
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
}

function showHistory({ version, pinned, changes }) {
  byId('history').dataset.version = version;
  byId('history').replaceChildren(...changes.map((change) => entry(change, pinned && change.version === version)));
}

function entry({ at, outcome, cause, version, diff, problems }, pinned) {
  const head = element('p', {}, element('strong', {}, outcome), ` ${new Date(at).toLocaleTimeString()}, ${cause}, `,
    code(version), pinned ? ' pinned' : '');
  const lines = diff ? [`${diff.effect}`, ...diff.lines] : problems.map(({ message }) => message);
  const item = element('li', {}, head, ...lines.map((line) => element('small', {}, line)));
  item.dataset.outcome = outcome;
  return item;
}
