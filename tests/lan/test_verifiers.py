from judging_app.lan.verifiers import new_salt, stretched


def test_a_stored_code_depends_on_code_and_salt_and_shows_neither() -> None:
    salt, other_salt = new_salt(), new_salt()
    assert len(salt) == 16
    assert salt != other_salt
    verifier = stretched("7K429P", salt)
    assert len(verifier) == 32
    assert b"7K429P" not in verifier
    assert stretched("7K429P", salt) == verifier
    assert stretched("7K429Q", salt) != verifier
    assert stretched("7K429P", other_salt) != verifier
