import { openWords } from '#words/open.ts'
import './file-field.css'

interface FileFieldProps {
  readonly id: string
  readonly fault: string | undefined
  readonly onChoose: (file: File) => void
}

/** The browser's own way to choose a file. */
export function FileField({ id, fault, onChoose }: FileFieldProps) {
  return (
    <div className={fault === undefined ? 'file-field' : 'file-field file-field--fault'}>
      <label className="file-field__label" htmlFor={id}>
        {openWords.choose}
      </label>
      <p className="quiet" id={`${id}-hint`}>
        {openWords.chooseHint}
      </p>
      {fault === undefined ? null : (
        <p className="file-field__error" id={`${id}-error`}>
          {fault}
        </p>
      )}
      <input
        className="file-field__input"
        id={id}
        type="file"
        accept=".json,application/json"
        aria-describedby={fault === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
        // Or the same file, mended, would not count as chosen.
        onClick={(event) => (event.currentTarget.value = '')}
        onChange={({ target: { files } }) => files?.[0] && onChoose(files[0])}
      />
    </div>
  )
}
