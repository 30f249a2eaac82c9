/** A file to start from; the path is within the repository. */
export interface StartingFile {
  path: string;
  text: string;
}

/** One kind of thing that can be added to the catalogue. */
export interface Scaffold {
  kind: string;
  /** What it is, for the help of the command. */
  about: string;
  /** What `--of` may say; none where there is nothing to choose. */
  choices?: readonly string[];
  /** The files to start from. `choice` is one of the choices. */
  files: (id: string, choice: string | undefined) => StartingFile[];
  /** What to do then, one command or act a line. */
  next: (id: string) => string[];
}
