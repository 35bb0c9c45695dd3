#include "documents.hpp"

#include "refusals.hpp"

namespace agora::assemblies {
namespace {

constexpr std::int64_t kMost = 40;
constexpr std::int64_t kMostBytes = 100'000'000;

}  // namespace

bool takes_documents(const Meeting& meeting) {
    return meeting.state != State::approved && meeting.state != State::cancelled;
}

Result<Done> add_document(const Acting& acting, const Body& body, MeetingId meeting,
                          const NewDocument& about, const files::KeptDocument& kept) {
    const auto of = meeting ? find_meeting(acting.tx, meeting) : std::nullopt;
    if (of && !takes_documents(*of)) return AssemblyRefusal::record_stands;
    const auto present = list_documents(acting.tx, body.body_id, meeting);
    const auto size = static_cast<std::int64_t>(kept.size);
    std::int64_t bytes = size;
    for (const Document& document : present) bytes += document.file_size;
    if (std::ssize(present) >= kMost || bytes > kMostBytes) {
        return Refusal{AssemblyRefusal::documents_too_many, "document"};
    }
    const DocumentId id = acting.tx.new_id<DocumentId>();
    insert_document(acting.tx, {.document_id = id,
                                .body_id = body.body_id,
                                .meeting_id = meeting,
                                .title = about.title,
                                .language = about.language,
                                .file = kept.digest.text(),
                                .file_name = kept.file_name,
                                .file_size = size,
                                .added_by = acting.origin.account,
                                .added_at = acting.origin.at});
    if (of && of->state != State::draft) {
        journal::emit(acting.tx, acting.origin, DocumentAdded{meeting, id}, journal::Audit::yes);
    }
    if (meeting) {
        journal::emit(acting.tx, acting.origin, MeetingChanged{meeting});
    } else {
        journal::emit(acting.tx, acting.origin, BodyChanged{body.body_id}, journal::Audit::yes);
    }
    return Done{};
}

Result<Done> remove_document(const Acting& acting, const Document& document) {
    if (document.meeting_id) {
        const auto meeting = find_meeting(acting.tx, document.meeting_id);
        if (!meeting || meeting->state != State::draft) return AssemblyRefusal::not_a_draft;
    }
    delete_document(acting.tx, document.document_id);
    journal::emit(acting.tx, acting.origin, DocumentRemoved{document.body_id, document.document_id},
                  journal::Audit::yes);
    return Done{};
}

}  // namespace agora::assemblies
