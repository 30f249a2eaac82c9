// Words that order rather than describe: to the model, about when to call, what to say and what to hide.
const orders: readonly RegExp[] = [
  /\b(?:you|the (?:model|agent|assistant|llm)) (?:must|should|shall|have to|has to|are required to|is required to)\b/iu,
  /\b(?:must|should) (?:be called|be used|not be called|not be used|be invoked|be run)\b/iu,
  /^(?:\W*(?:important|note|warning|critical|system)\W*)?(?:always|never|do not|don['’]t|make sure|be sure|ensure|remember|ignore|disregard|forget|first,? (?:call|use|read) \w)\b/iu,
  /\b(?:ignore|disregard|forget) (?:all |any |the |your )*(?:previous|prior|above|earlier|other)\b/iu,
  /\b(?:before|after|when|whenever|prior to) (?:using|calling|invoking|running) (?:this|any|another|the|other)\b.*\b(?:call|read|use|send|pass|include|run|fetch|open)\b/iu,
  /\b(?:do not|don['’]t|never) (?:tell|mention|inform|show|reveal|notify|ask|say)\b/iu,
  /<\/?(?:important|system|instructions?|secret|hidden)>/iu,
];

/** The sentences of a text that order the reader, who is the model, to do something or to keep from it; each as it stands. */
export function instructionsIn(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '' && orders.some((order) => order.test(sentence)));
}
