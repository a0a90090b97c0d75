-- With a key, refused rows are as secret as the raw bytes of dead letters.

alter table refused_rows
    add column key_id text,
    add column nonce bytea;

comment on column refused_rows.content is 'Its values by column, as text; encrypted and in base64 if there is a key_id.';
comment on column refused_rows.key_id is 'Which key encrypted it; null if none did.';
comment on column refused_rows.nonce is 'Nonce of the encryption; table|key is authenticated with it.';
