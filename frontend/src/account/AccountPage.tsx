// One's own account: the password, and tokens for scripts.
import { useMe } from '~/account/status';
import { PasswordForm } from '~/account/PasswordForm';
import { Tokens } from '~/account/Tokens';
import { usePageTitle } from '~/app/page-title';
import page from '~/app/Page.module.css';

export function Component() {
  usePageTitle('Account');
  const me = useMe();
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <header className={page.head}>
        <div className={page.titles}>
          <h1 className={page.title}>{me.name}</h1>
          <p className={page.under}>
            {me.email} · {me.role} at {me.club}
          </p>
        </div>
      </header>
      <PasswordForm />
      <Tokens />
    </div>
  );
}
