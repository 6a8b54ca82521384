-- How often people were recruited, appointed, trained and left, by sex and EM or others, counted up in
-- compliance.particular ("happened:TRAINED:FEMALE:EM"). The rows of before do not have it, so the
-- projection begins anew.
delete from replay.token where processor_name = 'compliance';
truncate compliance.movement, compliance.particular, compliance.body_event, compliance.plan_event,
    compliance.demo, compliance.position;
