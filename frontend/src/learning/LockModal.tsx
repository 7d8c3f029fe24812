// Locking a session in two steps: choose it, then see what goes along and agree.
import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { Company, PlayerSession } from '~/api/types';
import { CompanyStep } from '~/learning/CompanyStep';
import { SessionChoice } from '~/learning/SessionChoice';

interface LockModalProps {
  isOpen: boolean;
  onLocked: (company: Company) => void;
  onClose: () => void;
}

/** Always there, so that it can give the focus back when it closes. */
export function LockModal({ isOpen, onLocked, onClose }: LockModalProps) {
  const done = (company: Company) => {
    onLocked(company);
    onClose();
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title="Lock a session" size="lg">
      <Steps onLocked={done} />
    </Modal>
  );
}

function Steps({ onLocked }: { onLocked: (company: Company) => void }) {
  const [chosen, setChosen] = useState<PlayerSession | null>(null);
  return chosen ? (
    <CompanyStep session={chosen} onBack={() => setChosen(null)} onLocked={onLocked} />
  ) : (
    <SessionChoice onChoose={setChosen} />
  );
}
