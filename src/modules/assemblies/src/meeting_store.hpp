#pragma once

#include "agora/assemblies/meeting.hpp"

#include <optional>
#include <vector>

namespace agora::assemblies {

/// For whom a list is made.
struct Reader {
    AccountId account = {};
    bool member = false;
    bool keeps = false;   ///< sees drafts
    bool proves = false;  ///< sees those of any audience
};

void insert_meeting(db::WriteTx& tx, const Meeting& meeting);
/// All but state, summaries and what the convening froze.
void update_meeting(db::WriteTx& tx, const Meeting& meeting);
void update_summaries(db::WriteTx& tx, const Meeting& meeting);
/// The rules of the body go along with the meeting: another one later does not reach back.
void freeze_rules(Meeting& meeting, const Body& body);
/// Each false when it was not in the state before any more.
bool freeze_meeting(db::WriteTx& tx, const Meeting& meeting);
bool move_meeting(db::WriteTx& tx, MeetingId id, State from, State to);
bool cancel_meeting(db::WriteTx& tx, MeetingId id, std::string_view why);
std::optional<Meeting> find_meeting(db::ReadTx& tx, MeetingId id);
bool may_see_meeting(db::ReadTx& tx, MeetingId id, const Reader& reader);
/// Of a body (zero: of all) as the reader may see them; the latest first.
std::vector<Meeting> list_meetings(db::ReadTx& tx, BodyId body, const Reader& reader,
                                   std::int64_t skip, std::int64_t limit);
/// Open, or convened for a moment to come or of the last days, as the reader may see them; the next
/// first.
std::vector<Meeting> list_coming(db::ReadTx& tx, const Reader& reader, Instant now);
/// The same to which somebody is convened themselves.
std::vector<Meeting> list_convened_to(db::ReadTx& tx, AccountId account, Instant now);
/// Convened, with questions that wait.
std::vector<Meeting> list_with_questions(db::ReadTx& tx);

/// False when it was done already.
bool insert_step(db::WriteTx& tx, const Step& step);
std::vector<Step> list_steps(db::ReadTx& tx, MeetingId meeting);

void insert_item(db::WriteTx& tx, const Item& item);
void update_item(db::WriteTx& tx, const Item& item);
void delete_item(db::WriteTx& tx, ItemId id);
std::optional<Item> find_item(db::ReadTx& tx, ItemId id);
/// By place.
std::vector<Item> list_items(db::ReadTx& tx, MeetingId meeting);
/// Meetings that everybody or (member) every member sees, with this recommendation on the agenda; the
/// latest first.
std::vector<Meeting> list_treating(db::ReadTx& tx, std::string_view number, const Reader& reader);

void insert_document(db::WriteTx& tx, const Document& document);
void delete_document(db::WriteTx& tx, DocumentId id);
std::optional<Document> find_document(db::ReadTx& tx, DocumentId id);
/// Of a meeting, or with zero of the body itself; the first added at the front.
std::vector<Document> list_documents(db::ReadTx& tx, BodyId body, MeetingId meeting);

}  // namespace agora::assemblies
