#pragma once

#include "acting.hpp"
#include "agora/files/documents.hpp"
#include "sight.hpp"

#include <string>

// What a team does in its room while the bid is prepared; files and notes also after.
namespace agora::bids {

struct PartPlan {
    std::string title = {};
    AccountId writer = {};  ///< zero: nobody yet
    std::optional<Date> due_on = {};
};
/// Who is given a part is told.
Result<PartId> add_part(const Acting& acting, const Inside& inside, PartPlan plan);
/// `seen`: the version that the writer began from; nothing is overwritten unseen.
Result<Done> write_part(const Acting& acting, const Inside& inside, Part part, PartPlan plan,
                        PartState state, std::string body, std::int64_t seen);
/// After what stands there, as a paragraph of its own.
Result<Done> append_to_part(const Acting& acting, const Inside& inside, Part part,
                            std::string_view text);
Result<Done> remove_part(const Acting& acting, const Inside& inside, const Part& part);

Result<Done> add_check(const Acting& acting, const Inside& inside, std::string words);
/// Done, or not done after all.
Result<Done> tick(const Acting& acting, const Inside& inside, CheckId check, bool done);
Result<Done> remove_check(const Acting& acting, const Inside& inside, CheckId check);

Result<Done> add_note(const Acting& acting, const Inside& inside, std::string body);
Result<Done> remove_note(const Acting& acting, const Inside& inside, NoteId note);

Result<Done> add_file(const Acting& acting, const Inside& inside,
                      const files::KeptDocument& document);
Result<Done> remove_file(const Acting& acting, const Inside& inside, FileId file);

inline constexpr std::size_t kMostPartBytes = 60'000;
inline constexpr std::int64_t kMostNotes = 500;

}  // namespace agora::bids
