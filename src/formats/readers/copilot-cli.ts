import { type Mention, type Reader } from './reader.ts';

/** An option of the command line and one of the values in its list. */
export interface Option {
  name: string;
  value: string;
}

/** Copilot CLI: excluded tools are not seen; denied before allowed; anything else is asked for. */
export const copilotCliReader: Reader = {
  format: 'copilot-cli',
  parse: options,
  mentions: (value, server) =>
    (value as Option[]).flatMap(({ name, value: word }): Mention[] => {
      const tool = name === 'excluded-tools' ? after(word, `${server}-`) : /^(.*)\((.*)\)$/s.exec(word)?.[2];
      const isOfServer = word.startsWith(`${server}-`) || word.startsWith(`${server}(`);
      return tool !== undefined && isOfServer ? [{ tool, path: `--${name}='${word}'` }] : [];
    }),
  decide(value, server) {
    const values = (name: string) =>
      (value as Option[]).filter((option) => option.name === name).map((option) => option.value);
    const [excluded, denied, allowed] = ['excluded-tools', 'deny-tool', 'allow-tool'].map(values);
    return ({ tool }) => {
      const spelled = tool.replace(/[^a-zA-Z0-9_.-]/g, '_');
      const names = [`${server}(${spelled})`, server];
      if (excluded!.includes(`${server}-${spelled}`)) return 'hide';
      if (denied!.some((word) => names.includes(word))) return 'deny';
      return allowed!.some((word) => names.includes(word)) ? 'allow' : 'ask';
    };
  },
};

/** The options of a command; a list in one option counts as several. */
function options(text: string): Option[] {
  const command = text.replace(/^\s*#.*$/gm, '').replace(/\\\n/g, ' ');
  const found = command.matchAll(/--([a-z-]+)(?:[= ](?:'([^']*)'|"([^"]*)"|([^\s'"-][^\s'"]*)))?/g);
  return [...found].flatMap(([, name, ...quoted]) => {
    const value = quoted.find((each) => each !== undefined) ?? '';
    return value.split(',').map((word) => ({ name: name!, value: word.trim() }));
  });
}

function after(text: string, prefix: string): string | undefined {
  return text.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}
