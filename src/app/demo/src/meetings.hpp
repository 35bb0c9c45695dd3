#pragma once

#include "agora/demo/demo.hpp"
#include "searches.hpp"

#include <vector>

namespace agora::demo {

/// What people said of the events of put_calendar, once they were over; the accounts to sign in with
/// are asked about the last one.
void put_meetings(db::Database& database, const std::vector<MadePerson>& people, Instant now,
                  Dice& dice);

/// A question to a group of each language about the next event, with some answers.
void put_dates(db::Database& database, const std::vector<MadePerson>& people, Instant now,
               Dice& dice);

/// Pitches at the next partner meeting, with some who can help.
void put_pitches(db::Database& database, const std::vector<MadePerson>& people, Instant now,
                 Dice& dice);

/// Stands at the next fair, with some who show their work there.
void put_fairs(db::Database& database, const std::vector<MadePerson>& people, Instant now,
               Dice& dice);

/// Pictures of some of the events that are over, put there by people who came.
void put_event_pictures(db::Database& database, const World& world,
                        const std::vector<MadePerson>& people, Instant now, Dice& dice);

}  // namespace agora::demo
