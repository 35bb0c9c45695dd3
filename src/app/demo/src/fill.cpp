#include "agora/accounts/administration.hpp"
#include "agora/base/assert.hpp"
#include "agora/demo/demo.hpp"
#include "calendar.hpp"
#include "confidence.hpp"
#include "contacts.hpp"
#include "cooperative.hpp"
#include "deciding.hpp"
#include "earning.hpp"
#include "forum.hpp"
#include "group_things.hpp"
#include "growth.hpp"
#include "inboxes.hpp"
#include "initiatives.hpp"
#include "meetings.hpp"
#include "misses.hpp"
#include "offices.hpp"
#include "searches.hpp"
#include "shared_places.hpp"

#include <algorithm>

namespace agora::demo {
namespace {

/// Nobody else writes to the folder meanwhile: long transactions spare thousands of commits.
constexpr std::size_t kMostRows = 10'000;
constexpr std::size_t kRowsOfAccount = 3;

MadePerson put_person(db::WriteTx& tx, const Person& person) {
    const auto added = accounts::add_account(tx, {{}, person.joined}, person.account);
    AGORA_ASSERT(added.ok());
    const accounts::AccountId account = *added;
    members::WholeProfile whole = person.whole;
    whole.profile.row.account_id = account;
    members::put_whole_profile(tx, {account, person.joined}, whole);
    MadePerson made{.account = account,
                    .name = person.account.name,
                    .language = person.account.language,
                    .for_projects = whole.profile.row.allow_project_search,
                    .active = person.account.standing == access::Standing::active,
                    .sectors = whole.profile.sectors,
                    .commune = whole.profile.row.commune,
                    .joined = person.joined};
    if (whole.profile.row.listed)
        made.found_by = whole.profile.audience_of(members::Field::listing);
    for (const members::ProfessionRow& row : whole.profile.professions) {
        if (row.dominant) made.profession = row.profession_id;
    }
    return made;
}

/// Collects people until their rows fill a transaction.
class Batch {
 public:
    Batch(db::Database& database, std::vector<MadePerson>& made)
        : database_(database), made_(made) {}

    void add(Person person) {
        const std::size_t rows = members::rows_of(person.whole) + kRowsOfAccount;
        if (rows_ + rows > kMostRows) write();
        rows_ += rows;
        people_.push_back(std::move(person));
    }
    void write() {
        const auto made = database_.write([&](db::WriteTx& tx) {
            std::vector<MadePerson> some;
            for (const Person& person : people_) some.push_back(put_person(tx, person));
            return some;
        });
        made_.insert(made_.end(), made.begin(), made.end());
        people_.clear();
        rows_ = 0;
    }

 private:
    db::Database& database_;
    std::vector<MadePerson>& made_;
    std::vector<Person> people_;
    std::size_t rows_ = 0;
};

/// An adviser answers for one office, the others for the whole cooperative.
access::Scope scope_of(const Key& key, const std::vector<territories::OfficeId>& offices) {
    if (key.role != access::Role::adviser || offices.empty()) return {};
    const std::size_t place = key.language == Language::nl ? 0 : 1;
    return {access::ScopeKind::office, to_string(offices[std::min(place, offices.size() - 1)])};
}

MadePerson put_key(db::Database& database, const Person& person, const Key& key,
                   const Wanted& wanted, const std::vector<territories::OfficeId>& offices) {
    return database.write([&](db::WriteTx& tx) {
        const journal::Origin origin{{}, wanted.now};
        MadePerson made = put_person(tx, person);
        made.role = key.role;
        made.signs_in = person.account.standing == access::Standing::active;
        accounts::set_password(tx, origin, made.account, wanted.password_hash);
        if (key.role) {
            const auto granted =
                accounts::grant_role(tx, origin, made.account, {*key.role, scope_of(key, offices)});
            AGORA_ASSERT(granted.ok());
        }
        return made;
    });
}

}  // namespace

bool holds_accounts(db::Database& database) {
    constexpr accounts::AccountId kLast{INT64_MAX};
    return database.read([&](db::ReadTx& tx) {
        return !accounts::standings_between(tx, accounts::AccountId{}, kLast).empty();
    });
}

std::vector<SignIn> fill(db::Database& database, const World& world, const Wanted& wanted,
                         const std::function<void(std::int64_t done)>& progress) {
    Dice dice(wanted.seed);
    Crowd crowd(world, wanted.now);
    const auto all_keys = keys();
    const auto key_count = static_cast<std::int64_t>(all_keys.size());
    const std::int64_t others = std::max<std::int64_t>(0, wanted.members - key_count);
    const std::int64_t total = others + key_count;
    const auto offices = database.write([&](db::WriteTx& tx) {
        return put_offices(tx, {{}, joined_at(0, total, wanted.now)}, *world.atlas);
    });
    std::vector<MadePerson> people;
    Batch batch(database, people);
    for (std::int64_t index = 0; index < others; ++index) {
        const Instant joined = joined_at(index, total, wanted.now);
        Known known{.joined = joined, .number = index + 1};
        known.decision = drawn_decision(joined, wanted.now, dice);
        batch.add(crowd.draw(known, dice));
        if (progress) progress(index + 1);
    }
    batch.write();
    std::vector<SignIn> made;
    std::map<Language, Acquaintances> acquaintances;
    for (const Key& key : all_keys) {
        const auto index = others + static_cast<std::int64_t>(made.size());
        const Known known{.joined = joined_at(index, total, wanted.now),
                          .decision = key.decision,
                          .language = key.language,
                          .mail = key.mail};
        people.push_back(put_key(database, crowd.draw(known, dice), key, wanted, offices));
        const auto account = people.back().account;
        if (key.mail.starts_with("member.")) acquaintances[key.language].member = account;
        if (key.role == access::Role::animator) acquaintances[key.language].other = account;
        made.push_back({key.mail, key.what});
    }
    put_contacts(database, world, wanted.now, acquaintances);
    put_searches(database, people, wanted.now, dice);
    put_matching(database, people, wanted.now);
    const auto groups = put_groups(database, world, people, wanted.now, dice);
    put_group_things(database, world, people, groups, wanted.now);
    put_confidence(database, people, wanted.now);
    put_initiatives(database, world, people, groups, wanted.now);
    put_calendar(database, world, people, wanted.now, wanted.events, dice);
    put_calendars_elsewhere(database, people, groups, wanted.now);
    put_meetings(database, people, wanted.now, dice);
    put_working_group(database, people, groups, wanted.now);
    put_dates(database, people, wanted.now, dice);
    put_pitches(database, people, wanted.now, dice);
    put_fairs(database, people, wanted.now, dice);
    put_gatherings(database, groups, wanted.now);
    put_growth(database, people, wanted.now);
    put_shared_places(database, world, people, wanted.now, dice);
    put_figures(database, people, wanted.now);
    put_forum(database, world, people, wanted.now, wanted.posts, dice);
    put_inboxes(database, people, wanted.now, acquaintances);
    put_misses(database, wanted.now);
    put_recommendations(database, world, people, wanted.now);
    put_drafts(database, groups, wanted.now);
    put_assemblies(database, people, put_votes(database, people, wanted.now), wanted.now);
    put_surveys(database, world, people, wanted.now);
    put_draws(database, people, wanted.now);
    put_ambassadors(database, people, wanted.now);
    put_stories(database, people, wanted.now);
    put_kit(database, people, wanted.now);
    put_adoptions(database, people, groups, wanted.now);
    put_calls(database, people, wanted.now);
    put_wishes(database, people, wanted.now);
    put_work(database, world, people, wanted.now, wanted.demands, dice);
    put_credits(database, people, groups, wanted.now);
    put_tenders(database, world, people, groups, wanted.now, wanted.calls, dice);
    put_bids(database, people, wanted.now);
    put_loans(database, world, people, wanted.now);
    put_exchange(database, world, people, wanted.now, wanted.listings, dice);
    put_event_pictures(database, world, people, wanted.now, dice);
    if (progress) progress(total);
    return made;
}

}  // namespace agora::demo
