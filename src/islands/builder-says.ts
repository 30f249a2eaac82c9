import { remarksOn } from '../builder/index.ts';
import type { BuilderDesk } from './builder-desk.ts';
import type { BuilderReply, BuilderRequest } from './builder-messages.ts';
import type { WrittenBuild } from './builder-text.ts';
import { element } from './element.ts';
import { inline } from './inline-code.ts';

const pause = 400;
const mostNamed = 3;

/** What there is to say of a text: what it loses, what was found in it, in which modes it holds, what of a tool gained later, how it is known. */
export class BuilderSays {
  readonly #desk: BuilderDesk;
  readonly #formats: HTMLSelectElement;
  #worker: Worker | undefined;
  #last = 0;
  #timer = 0;

  constructor(desk: BuilderDesk, formats: HTMLSelectElement) {
    this.#desk = desk;
    this.#formats = formats;
  }

  show(written: WrittenBuild): void {
    const { built, use } = written;
    const lost = groupLosses(built.losses);
    this.#say('lost', lost.length === 0 ? [[`Nothing: ${use.title} can say all of it.`]] : lost.map(lossLine));
    this.#say('apart', built.apart === null ? [] : [[built.apart]]);
    this.#say('modes', [inline(built.modes)]);
    this.#say('later', [
      built.later === null
        ? ['What becomes of it differs between these servers.']
        : ['It is ', element('span', { class: `fx ${built.later.effect}` }, built.later.gets), '.'],
    ]);
    this.#say('proof', [[element('a', { href: use.href }, use.proof), use.proofText]]);
    this.#check(written);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(written), pause);
  }

  #say(name: string, lines: readonly (Node | string)[][]): void {
    const place = this.#desk.part(`[data-say="${name}"]`);
    place.hidden = lines.length === 0;
    place.querySelector('div')!.replaceChildren(...lines.map((line) => element('p', {}, ...line)));
  }

  #check(written: WrittenBuild, reply?: Extract<BuilderReply, { lossless: string[] }>): void {
    const { built, known } = this.#desk;
    const remarks = remarksOn(built, this.#desk.policy(), known, (server, tool) =>
      this.#desk.schemaOf(server, tool) === undefined ? undefined : this.#desk.inputsOf(server, tool),
    );
    const found = new Map(
      (reply?.findings ?? []).map(({ finding }) => [`${finding.message}. ${finding.does}`, finding]),
    );
    const lines = [...remarks.map(({ text }) => inline(text)), ...[...found.keys()].map((text) => [text])];
    const state =
      reply === undefined
        ? ['…']
        : [`Nothing found: read back as ${written.use.title} reads it, the text does what is set here.`];
    this.#say('checked', lines.length > 0 ? lines : [state]);
    const others = (reply?.lossless ?? []).filter((id) => id !== written.format.id);
    this.#say(
      'whole',
      reply === undefined || written.built.losses.length === 0 || others.length === 0 ? [] : [this.#others(others)],
    );
  }

  /** The formats that lose nothing, each as a button that chooses it. */
  #others(ids: readonly string[]): (Node | string)[] {
    const named = ids.flatMap((id) => {
      const option = [...this.#formats.options].find(({ value }) => value === id);
      if (option === undefined) return [];
      const button = element('button', { type: 'button', class: 'plain' }, option.text);
      button.addEventListener('click', () => {
        this.#formats.value = id;
        this.#formats.dispatchEvent(new Event('change'));
        this.#formats.focus();
      });
      return [button];
    });
    return ['Nothing is lost in ', ...named.flatMap((button, at) => (at === 0 ? [button] : [', ', button])), '.'];
  }

  #ask(written: WrittenBuild): void {
    const id = ++this.#last;
    const request: BuilderRequest = {
      id,
      format: written.format.id,
      parts: written.parts.map(({ policy, context }) => ({ policy, context })),
    };
    if (this.#worker === undefined) {
      this.#worker = new Worker(new URL('./builder.worker.ts', import.meta.url), { type: 'module' });
      this.#worker.addEventListener('error', () => this.#say('checked', [['The checks could not be loaded.']]));
    }
    this.#worker.onmessage = ({ data }: MessageEvent<BuilderReply>) => {
      if (data.id !== this.#last) return;
      if ('problem' in data) this.#say('checked', [[`The checks failed: ${data.problem}`]]);
      else this.#check(written, data);
    };
    this.#worker.postMessage(request);
  }
}

/** Losses of one kind, with the tools that they are about. */
interface LossGroup {
  cannot: string;
  became: string;
  tools: string[];
  message: string;
}

function groupLosses(losses: WrittenBuild['built']['losses']): LossGroup[] {
  const groups = new Map<string, LossGroup>();
  for (const { tool, became, message } of losses) {
    // "CONSUMER cannot …: TOOL is … instead.", where the conditions in brackets differ from tool to tool.
    const [cannot = message] = message.split(`: ${tool} `);
    const kind = cannot.replace(/ \(.*\)$/s, '');
    const group = groups.get(`${kind} ${became}`) ?? { cannot: kind, became, tools: [], message };
    if (!group.tools.includes(tool)) group.tools.push(tool);
    groups.set(`${kind} ${became}`, group);
  }
  return [...groups.values()];
}

function lossLine({ cannot, became, tools, message }: LossGroup): (Node | string)[] {
  if (tools.length === 1) return [message];
  const named = tools.slice(0, mostNamed).flatMap((tool, at) => [at === 0 ? '' : ', ', element('code', {}, tool)]);
  const more = tools.length > mostNamed ? ` and ${tools.length - mostNamed} more` : '';
  return [`${cannot}: ${tools.length} tools are set to ${became} instead: `, ...named, `${more}.`];
}
