// Files that will be uploaded once the session is made.
import { CloseButton } from '~/app/CloseButton';
import rows from '~/app/Rows.module.css';
import { bytes } from '~/format/amounts';
import classes from '~/sessions/ChosenFiles.module.css';
import { nameOf } from '~/sessions/choosing';

interface ChosenFilesProps {
  files: readonly File[];
  onRemove: (file: File) => void;
}

export function ChosenFiles({ files, onRemove }: ChosenFilesProps) {
  if (files.length === 0) return null;
  return (
    <ul className={`${rows.rows} ${classes.list}`} aria-label="Chosen files">
      {files.map((file) => (
        <li key={nameOf(file)} className={rows.row}>
          <div>
            <p className={rows.name}>{file.name}</p>
            <p className={rows.about}>{bytes(file.size)}</p>
          </div>
          <CloseButton label={`Take ${file.name} off the list`} onClick={() => onRemove(file)} />
        </li>
      ))}
    </ul>
  );
}
