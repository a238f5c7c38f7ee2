// Reports blocked calls
export function watchCors(reportTo, { reads = [], onBlocked } = {}) {
	let report, real = fetch, to = new URL(reportTo, location), probes = {}, csp = new Set();
	const flush = () => report = report && void navigator.sendBeacon(to, JSON.stringify(report));
	const add = (cause, call) => {
		report ??= { ok: 0, network: 0, csp: 0, blocks: [] };
		cause in report ? report[cause]++ : report.blocks.push(call);
		if (report.blocks[9]) flush();
		if (call) onBlocked?.({ cause, ...call });
	};
	const probe = (url) => {
		setTimeout(() => delete probes[url], 6e4);
		return real(url, { method: 'HEAD', mode: 'no-cors', credentials: 'omit' })
			.then(() => 'cors', () => new Promise((done) => setTimeout(done, 9, 'network')));
	};
	const watch = async (input, init, answer, error) => {
		const get = (name) => init?.[name] ?? input[name];
		const { origin, pathname: path } = new URL(input.url ?? input, location), url = origin + path;
		if (origin !== to.origin || get('signal')?.aborted || get('mode')?.includes('-')) return;
		const headers = [...new Headers(get('headers'))]
			.filter((line) => !/^(accept(-language)?,|content-(language,|type,(text.pl|multi|.*www)))/.test(line))
			.map(([name]) => name);
		const call = { method: get('method') ?? 'GET', path, headers, credentials: get('credentials') === 'include' };
		if (answer) {
			add('ok');
			call.reads = reads.filter((name) => !answer.headers.has(name));
			if (call.reads[0]) add('unreadable', call);
		} else if (error.name === 'TypeError') {
			const cause = await (probes[url] ??= probe(url));
			add(csp.has(url) ? 'csp' : cause, call);
		}
	};
	window.fetch = function fetch(input) {
		const note = (...end) => watch(input, arguments[1], ...end).catch(() => 0);
		return real.apply(this, arguments).then(
			(answer) => (note(answer), answer), (error) => { note(0, error); throw error });
	};
	addEventListener('securitypolicyviolation', (e) => e.disposition > 'f' || csp.add(e.blockedURI.split('?')[0]));
	addEventListener('visibilitychange', flush);
}
