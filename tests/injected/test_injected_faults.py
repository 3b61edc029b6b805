"""Documents that conform, with one known fault put in by an independent hand: each is found, under its code, alone.

The faults are put in with python-docx; nothing of this package is used for it but the conforming documents.
`python tests/injected/score.py` puts every fault into every document; here each goes into one or two.
"""

from __future__ import annotations

from collections import Counter

import bases
import pytest
from score import Trial, faults, table, trials

import vnadmindoc as vn
from vnadmindoc.rules import all_rules

_LEAST_FAULTS = 340
_WANTED = 0.98


@pytest.fixture(scope="module")
def done() -> tuple[Trial, ...]:
    return trials(faults(), bases.written, most=1)


@pytest.mark.parametrize("name", bases.names())
@pytest.mark.parametrize("source", [bases.written, bases.resaved])
def test_a_document_without_a_fault_conforms_also_when_python_docx_saved_it(name, source):
    report = vn.check(source(name))
    assert [(found.code, found.message_vi) for found in report.diagnostics] == []


@pytest.mark.drawn
def test_a_document_without_a_fault_conforms_when_libreoffice_has_built_it_anew():
    for name, data in bases.by_libreoffice().items():
        assert (name, [(found.code, found.message_vi) for found in vn.check(data).diagnostics]) == (name, [])


def test_every_fault_can_be_put_into_a_document_and_has_a_name_of_its_own(done):
    names = Counter(fault.name for fault in faults())
    assert [name for name, count in names.items() if count > 1] == []
    assert {trial.fault.name for trial in done} == set(names)
    assert len(names) >= _LEAST_FAULTS


def test_the_expected_rules_exist():
    known = {rule.name for rule in all_rules()}
    assert {name for fault in faults() for name in (*fault.rules, *fault.entails)} - known == set()


def test_the_faults_are_found_under_their_code_and_nothing_else_is_called_an_error(done):
    print(table(done))  # noqa: T201 - the figures, for who reads the log
    right = [trial for trial in done if trial.found and not trial.besides]
    assert len(right) >= _WANTED * len(done), table(done)


@pytest.mark.drawn
def test_they_are_found_in_files_of_libreoffice_too():
    done = trials(faults()[::3], bases.by_libreoffice().__getitem__, most=1)
    print(table(done))  # noqa: T201 - the figures, for who reads the log
    assert sum(trial.found and not trial.besides for trial in done) >= _WANTED * len(done), table(done)
