import { createHash, type KeyObject, sign } from 'node:crypto';
import { appendFileSync, copyFileSync, createReadStream, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the manifest says beside the files. */
export interface PackHead {
  readonly company: string;
  readonly asOf: string;
  readonly unit: string;
  readonly madeAt: string;
  readonly issuer: string;
}

/** The folder of one evidence pack: written piece by piece, then sealed by a signed list of everything in it. */
export class PackFolder {
  private readonly paths: string[] = [];

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** Adds to a file; the first time makes it. */
  append(path: string, text: string): void {
    if (!this.paths.includes(path)) this.begin(path);
    appendFileSync(join(this.folder, path), text);
  }

  /** A file of its own, once. */
  add(path: string, text: string): void {
    this.begin(path);
    appendFileSync(join(this.folder, path), text, { flag: 'ax' });
  }

  copy(from: string, path: string): void {
    this.begin(path);
    copyFileSync(from, join(this.folder, path));
  }

  /** Lists every file with its hash and signs the list. */
  async seal(head: PackHead, key: { name: string; privateKey: KeyObject }): Promise<number> {
    const files = [];
    for (const path of this.paths.toSorted())
      files.push({ path, bytes: statSync(join(this.folder, path)).size, sha256: await this.hashOf(path) });
    const manifest = `${JSON.stringify({ ...head, key: key.name, files }, null, 2)}\n`;
    const signature = sign(null, Buffer.from(manifest), key.privateKey).toString('base64url');
    appendFileSync(join(this.folder, 'manifest.json'), manifest, { flag: 'ax' });
    appendFileSync(join(this.folder, 'manifest.sig'), `${signature}\n`, { flag: 'ax' });
    return files.length;
  }

  private begin(path: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    this.paths.push(path);
  }

  private async hashOf(path: string): Promise<string> {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(join(this.folder, path))) hash.update(chunk as Buffer);
    return hash.digest('hex');
  }
}
