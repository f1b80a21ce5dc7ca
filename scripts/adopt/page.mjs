// Reads a page of documentation as the list of steps that its reader would take. How blocks are marked: ./README.md.
import { readFileSync } from 'node:fs';

const ACTIONS = ['run', 'start', 'file', 'merge', 'edit', 'example'];
const FENCE = /^(\s*)(`{3,})(\S*)[ \t]*(.*)$/;

/**
 * The attributes behind a block's language: `merge=app-config.yaml for=new` becomes
 * `{ merge: 'app-config.yaml', for: 'new' }`; a bare word becomes `true`.
 */
function readAttributes(info) {
  const attributes = {};
  for (const [, name, value] of info.matchAll(/([a-z]+)(?:=(\S+))?/g)) {
    attributes[name] = value ?? true;
  }
  return attributes;
}

/**
 * The fenced blocks of a Markdown text, each with its line, action, target and text. A block without an action throws:
 * what the test does not follow, nobody knows to work.
 */
export function readSteps(markdown, name) {
  const steps = [];
  let open;
  markdown.split('\n').forEach((line, index) => {
    const fence = FENCE.exec(line);
    if (open) {
      if (fence && fence[2].length >= open.ticks && !fence[3]) {
        steps.push(toStep(open, name));
        open = undefined;
      } else {
        open.lines.push(line.slice(open.indent));
      }
    } else if (fence) {
      open = {
        line: index + 1,
        indent: fence[1].length,
        ticks: fence[2].length,
        language: fence[3],
        attributes: readAttributes(fence[4]),
        lines: [],
      };
    }
  });
  if (open) throw new Error(`${name}:${open.line}: the block is never closed`);
  return steps;
}

function toStep({ line, language, attributes, lines }, name) {
  const actions = ACTIONS.filter(action => action in attributes);
  if (actions.length !== 1) {
    throw new Error(
      `${name}:${line}: a block needs exactly one of ${ACTIONS.join(
        ', ',
      )} behind its language, this one has ${actions.join(', ') || 'none'}`,
    );
  }
  const [action] = actions;
  const target = attributes[action];
  if (['file', 'merge', 'edit'].includes(action) && target === true) {
    throw new Error(
      `${name}:${line}: say which file is meant: ${action}=PATH, relative to the portal's root`,
    );
  }
  return {
    place: `${name}:${line}`,
    language,
    action,
    target: target === true ? undefined : target,
    only: attributes.for,
    text: `${lines.join('\n')}\n`,
  };
}

/** The steps of the page for one frontend system, `new` or `legacy`. */
export function stepsFor(file, name, system) {
  return readSteps(readFileSync(file, 'utf8'), name).filter(
    step => step.only === undefined || step.only === system,
  );
}
