#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::stories {
namespace {

using web::Erasure;
using web::Ground;

constexpr std::string_view kToTell =
    tr("To show what members tell, for the uses that they agree to");
constexpr std::string_view kAsAgreed = tr("Whoever you agreed to let read it; editors before that");
constexpr std::string_view kUntilWithdrawn = tr("Until you withdraw it or close your account");
constexpr std::string_view kEditors = tr("Editors and whoever told the story");
constexpr std::string_view kToAnswer = tr("To know who answers for it");

web::PersonalTable own(std::string_view table, std::string_view account, std::string_view personal,
                       std::string_view plain, std::string_view what) {
    return {.table = table,
            .account_column = account,
            .personal = personal,
            .plain = plain,
            .what = what,
            .purpose = kToTell,
            .ground = Ground::consent,
            .audience = kAsAgreed,
            .retention = kUntilWithdrawn,
            .erasure = Erasure::delete_rows};
}

web::PersonalTable blanked(std::string_view table, std::string_view personal,
                           std::string_view plain, std::string_view what) {
    return {.table = table,
            .account_column = personal.substr(0, personal.find(' ')),
            .personal = personal,
            .plain = plain,
            .what = what,
            .purpose = kToAnswer,
            .ground = Ground::legitimate_interest,
            .audience = kEditors,
            .retention = tr("Until you close your account"),
            .erasure = Erasure::blank_columns,
            .kept_because = tr("The story or text is somebody else's; that it was you goes")};
}

}  // namespace

std::vector<web::PersonalTable> personal_tables() {
    return {
        own("stories_story", "told_by",
            "told_by shown_as reason video_address video_file published_at ends_on",
            "story_id kind language state moderation version video_kind video_bytes offered_at "
            "asked_again end_told",
            tr("Stories that you told")),
        blanked("stories_story", "written_by", {}, tr("Stories of others that you wrote down")),
        blanked("stories_story", "decided_by", {}, tr("Stories that you decided about")),
        own("stories_text", "account_id", "account_id title body", "story_id language written_at",
            tr("The words of stories that you told")),
        blanked("stories_text", "translated_by", {}, tr("Stories that you translated")),
        own("stories_picture", "account_id",
            "account_id file small_file alternative_text rights_holder",
            "story_id language licence people_shown hidden added_at",
            tr("Pictures of stories that you told")),
        {.table = "stories_consent",
         .account_column = "account_id",
         .personal = "account_id purpose text_version given_at ended_at",
         .plain = "consent_id story_id",
         .what = tr("What you agreed to for your stories, and until when"),
         .purpose = tr("To be able to show that you agreed"),
         .ground = Ground::legal_duty,
         .audience = kEditors,
         .retention = tr("Until you close your account"),
         .erasure = Erasure::delete_rows},
        blanked("stories_consent_text", "published_by", "version nl fr en published_at",
                tr("Versions of the consent to stories that you published")),
        blanked("stories_taking", "told_by title",
                "taking_id story_id purpose place taken_at stop_asked_at stopped_at",
                tr("Stories of yours that others took over")),
        blanked("stories_taking", "taken_by", {},
                tr("Stories that you took over for a newsletter or the press")),
    };
}

}  // namespace agora::stories
