/** Settings by which opencode asks the stand-in for a model at an address, and nothing else. */
export function opencodeWith(address: string) {
  return {
    model: 'local/stand-in',
    small_model: 'local/stand-in',
    autoupdate: false,
    share: 'disabled',
    enabled_providers: ['local'],
    provider: {
      local: {
        npm: '@ai-sdk/openai-compatible',
        name: 'local',
        options: { baseURL: `${address}/v1`, apiKey: 'none' },
        models: { 'stand-in': { name: 'stand-in', tool_call: true } },
      },
    },
  };
}
