// The table of keys, opened by `?`.
import { Modal } from '@mantine/core';
import { KEY_GROUPS } from '~/desk/keys';
import classes from '~/desk/KeyTable.module.css';

export function KeyTable({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys" size="44rem">
      <div className={classes.groups}>
        {KEY_GROUPS.map((group) => (
          <section key={group.name}>
            <h3 className={classes.name}>{group.name}</h3>
            <dl className={classes.list}>
              {group.bindings.map((binding) => (
                <div key={binding.says} className={classes.line}>
                  <dt>{binding.says}</dt>
                  <dd>
                    {binding.shown.map((key) => (
                      <kbd key={key} className={classes.key}>
                        {key}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
