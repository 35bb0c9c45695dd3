#pragma once

#include "agora/pitches/pitch.hpp"

#include <optional>
#include <vector>

namespace agora::pitches {

/// What its organiser said; nothing before that.
std::optional<std::int64_t> find_places(db::ReadTx& tx, EventId event);
void put_places(db::WriteTx& tx, EventId event, std::int64_t places);

void insert_pitch(db::WriteTx& tx, const Pitch& pitch);
/// Also a hidden one that was given back.
std::optional<Pitch> find_pitch(db::ReadTx& tx, PitchId id);
/// In the order in which they were booked; erased ones and those given back are left out, here and below.
std::vector<Pitch> list_pitches(db::ReadTx& tx, EventId event);
std::int64_t count_pitches(db::ReadTx& tx, EventId event);
bool has_pitch(db::ReadTx& tx, EventId event, AccountId account);
/// Whether one of this person is hidden, given back or not.
bool was_hidden(db::ReadTx& tx, EventId event, AccountId account);
void update_moderation(db::WriteTx& tx, PitchId id, web::Moderation moderation);
/// With what people offered. Of a hidden one the measure stays.
void delete_pitch(db::WriteTx& tx, PitchId id);

void put_help(db::WriteTx& tx, const Help& help);
bool delete_help(db::WriteTx& tx, PitchId pitch, AccountId account);
std::vector<Help> list_helps(db::ReadTx& tx, PitchId pitch);
std::optional<Help> find_help(db::ReadTx& tx, PitchId pitch, AccountId account);

}  // namespace agora::pitches
