#include "proofs.hpp"

#include "agora/accounts/account_list.hpp"
#include "agora/archive/zip.hpp"
#include "agora/fields/json_write.hpp"
#include "agora/votes/shown.hpp"
#include "people_store.hpp"
#include "talk_store.hpp"

#include <algorithm>
#include <limits>
#include <map>

namespace agora::assemblies {
namespace {

constexpr std::int64_t kAll = std::numeric_limits<std::int32_t>::max();

struct Person {
    AccountId account = {};
    std::string name = {};  ///< empty when the account is erased
};
AGORA_FIELDS(Person, account, name)

struct StepProof {
    StepKind step = StepKind::made;
    Person by = {};
    Instant at = {};
};
AGORA_FIELDS(StepProof, step, by, at)

struct MeetingProof {
    std::string format = "agora-assembly-1";
    Body body = {};
    Meeting meeting = {};
    std::vector<StepProof> steps = {};
};
AGORA_FIELDS(MeetingProof, format, body, meeting, steps)

struct LetterProof {
    Person to = {};
    std::optional<Instant> left_at = {};
};
AGORA_FIELDS(LetterProof, to, left_at)

struct ConveningProof {
    std::int64_t people = 0;  ///< when it was convened
    std::int64_t notice_days = 0;
    std::string article = {};
    std::optional<Instant> first_left_at = {};
    std::optional<Instant> last_left_at = {};
    std::vector<LetterProof> letters = {};  ///< of accounts that are still there
};
AGORA_FIELDS(ConveningProof, people, notice_days, article, first_left_at, last_left_at, letters)

struct AttendeeProof {
    Person person = {};
    Manner manner = Manner::in_person;
    Person holder = {};
    Presence presence = Presence::announced;
    bool holds_share = false;
    Person checked_by = {};
    std::optional<Instant> checked_at = {};
};
AGORA_FIELDS(AttendeeProof, person, manner, holder, presence, holds_share, checked_by, checked_at)

struct QuestionProof {
    Person asked_by = {};
    Instant asked_at = {};
    std::string language = {};
    std::string text = {};
    Reply reply = Reply::waiting;
    std::string answer = {};
    Person answered_by = {};
    std::optional<Instant> answered_at = {};
};
AGORA_FIELDS(QuestionProof, asked_by, asked_at, language, text, reply, answer, answered_by,
             answered_at)

struct IncidentProof {
    Instant happened_at = {};
    std::string text = {};
    Person recorded_by = {};
    Instant recorded_at = {};
};
AGORA_FIELDS(IncidentProof, happened_at, text, recorded_by, recorded_at)

struct MessageProof {
    Person written_by = {};
    Instant written_at = {};
    std::string text = {};
    Moderation moderation = Moderation::none;
};
AGORA_FIELDS(MessageProof, written_by, written_at, text, moderation)

struct FileProof {
    std::string name = {};
    std::int64_t bytes = 0;
    std::string sha256 = {};
};
AGORA_FIELDS(FileProof, name, bytes, sha256)

struct Index {
    std::string format = "agora-proofs-1";
    Instant made_at = {};
    std::vector<FileProof> files = {};
    std::vector<std::string> missing = {};  ///< documents of which the file is gone
};
AGORA_FIELDS(Index, format, made_at, files, missing)

std::optional<Instant> if_set(Instant at) {
    return at == Instant{} ? std::nullopt : std::optional{at};
}

/// Puts the parts together, one after the other.
class Proofs {
 public:
    Proofs(const web::Call& call, db::ReadTx& tx, const Seen& seen, const files::Store& store)
        : call_(call), tx_(tx), seen_(seen), store_(store) {
        for (const auto& account : accounts::list_accounts(tx, {}, 0, kAll)) {
            names_.emplace(account.account_id, account.name);
        }
    }

    std::string zipped() {
        add_meeting();
        add_convening();
        add_json("agenda.json", list_items(tx_, id()));
        add_attendance();
        add_questions();
        add_incidents();
        add_discussion();
        add_votes();
        add_minutes();
        add_documents();
        Index index{.made_at = call_.now, .missing = missing_};
        for (const archive::ZipMember& member : members_) {
            index.files.push_back({member.name, static_cast<std::int64_t>(member.bytes.size()),
                                   files::Digest::of(member.bytes).text()});
        }
        add_json("index.json", index);
        return archive::zip(members_);
    }

 private:
    MeetingId id() const { return seen_.meeting.meeting_id; }
    Person person(AccountId account) const {
        const auto name = names_.find(account);
        return {account, name == names_.end() ? "" : name->second};
    }
    template <typename Value>
    void add_json(std::string name, const Value& value) {
        std::string json;
        fields::write_json(json, value);
        members_.push_back({std::move(name), std::move(json) + "\n"});
    }

    void add_meeting() {
        MeetingProof proof{.body = seen_.body, .meeting = seen_.meeting};
        for (const Step& step : list_steps(tx_, id())) {
            proof.steps.push_back({step.kind, person(step.done_by), step.done_at});
        }
        add_json("meeting.json", proof);
    }
    void add_convening() {
        const Telling telling = telling_of(tx_, id());
        ConveningProof proof{.people = seen_.meeting.people,
                             .notice_days = seen_.meeting.notice_days,
                             .article = seen_.meeting.article,
                             .first_left_at = if_set(telling.first),
                             .last_left_at = if_set(telling.last)};
        for (const Convened& one : list_convened(tx_, id(), {}, kAll)) {
            proof.letters.push_back({person(one.account_id), if_set(one.told_at)});
        }
        add_json("convening.json", proof);
    }
    void add_attendance() {
        std::vector<AttendeeProof> proofs;
        for (const Attendee& line : list_attendees(tx_, id(), {}, kAll)) {
            proofs.push_back({person(line.account_id), line.manner, person(line.holder),
                              line.presence, line.holds_share, person(line.checked_by),
                              line.checked_at});
        }
        add_json("attendance.json", proofs);
    }
    void add_questions() {
        std::vector<QuestionProof> proofs;
        for (const Question& one : list_questions(tx_, id(), {}, kAll)) {
            proofs.push_back({person(one.asked_by), one.asked_at, one.language, one.text, one.reply,
                              one.answer, person(one.answered_by), one.answered_at});
        }
        add_json("questions.json", proofs);
    }
    void add_incidents() {
        std::vector<IncidentProof> proofs;
        for (const Incident& one : list_incidents(tx_, id())) {
            proofs.push_back({one.happened_at, one.text, person(one.recorded_by), one.recorded_at});
        }
        add_json("incidents.json", proofs);
    }
    void add_discussion() {
        std::vector<MessageProof> proofs;
        for (const Remark& one : list_messages(tx_, id(), 0, kAll)) {
            proofs.push_back({person(one.written_by), one.written_at, one.text, one.moderation});
        }
        std::ranges::reverse(proofs);
        add_json("discussion.json", proofs);
    }
    void add_votes() {
        for (const Item& item : list_items(tx_, id())) {
            if (!item.vote_id) continue;
            const auto published = votes::published_files(tx_, call_.actor, item.vote_id);
            if (!published) continue;
            const std::string number = to_string(item.vote_id);
            members_.push_back({"votes/ballots-" + number + ".json", published->ballots});
            members_.push_back({"votes/result-" + number + ".json", published->result});
        }
    }
    void add_minutes() {
        if (const auto minutes = find_minutes(tx_, id())) {
            members_.push_back({"minutes-" + minutes->language + ".md", minutes->body + "\n"});
        }
    }
    void add_documents() {
        const auto documents = list_documents(tx_, seen_.body.body_id, id());
        add_json("documents.json", documents);
        for (const Document& document : documents) {
            const auto digest = files::Digest::parse(document.file);
            auto bytes = digest ? store_.read(*digest) : std::nullopt;
            const std::string name =
                "documents/" + to_string(document.document_id) + "-" + document.file_name;
            if (bytes) {
                members_.push_back({name, std::move(*bytes)});
            } else {
                missing_.push_back(name);
            }
        }
    }

    const web::Call& call_;
    db::ReadTx& tx_;
    const Seen& seen_;
    const files::Store& store_;
    std::map<AccountId, std::string> names_;
    std::vector<archive::ZipMember> members_;
    std::vector<std::string> missing_;
};

}  // namespace

std::string proofs_of(const web::Call& call, db::ReadTx& tx, const Seen& seen,
                      const files::Store& store) {
    return Proofs{call, tx, seen, store}.zipped();
}

}  // namespace agora::assemblies
