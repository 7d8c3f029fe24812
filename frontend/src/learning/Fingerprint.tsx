// The content hash of a snapshot, short to look at and whole to copy.
import { Button, CopyButton } from '@mantine/core';
import learning from '~/learning/Learning.module.css';
import { shortHash } from '~/learning/redactionWords';
import classes from '~/learning/SnapshotPage.module.css';

export function Fingerprint({ sha256 }: { sha256: string }) {
  return (
    <>
      <div className={classes.hash}>
        <span>Content hash</span>
        <code title={sha256}>{shortHash(sha256)}</code>
        <CopyButton value={sha256}>
          {({ copied, copy }) => (
            <Button variant="subtle" size="compact-sm" onClick={copy}>
              {copied ? 'Copied' : 'Copy the whole hash'}
            </Button>
          )}
        </CopyButton>
      </div>
      <p className={learning.quiet}>
        A fingerprint of all that is in it: two snapshots with the same one hold exactly the same.
      </p>
    </>
  );
}
