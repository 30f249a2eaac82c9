const others = { '': /[^a-zA-Z0-9_-]/g, '.': /[^a-zA-Z0-9_.-]/g, '.:': /[^a-zA-Z0-9_.:-]/g };

/** A name with an underscore for every character but letters, digits, underscore, hyphen, and those that are kept beside. */
export function underscored(name: string, keeping: keyof typeof others = ''): string {
  return name.replace(others[keeping], '_');
}
