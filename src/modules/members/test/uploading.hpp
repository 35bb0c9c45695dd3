#pragma once

#include "agora/files/store.hpp"
#include "agora/members/uploading.hpp"
#include "small_cooperative.hpp"

#include <string>
#include <string_view>

namespace agora::members {

inline const std::string kSmallPdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

/// A cooperative whose members send files.
class Uploading : public UploadsTo<SmallCooperative> {
 protected:
    /// Answers to the questions that every picture asks, with an audience for the portrait.
    static Fields portrait_fields(std::string_view audience);
    static Fields work_fields(std::string_view title);
    web::TestAnswer upload_portrait(const access::Actor& owner, std::string_view audience);

    void be_listed(const access::Actor& owner, std::string_view audience = "everyone") {
        post("/en/profile/listing", {{"list_me", std::string{audience}}}, owner);
    }
    files::Store& store() { return services().state<files::Store>(); }
    std::size_t stored_files() {
        std::size_t count = 0;
        store().each([&](const files::StoredFile&) { ++count; });
        return count;
    }
    static std::string portrait_of(const access::Actor& owner) {
        return page_of(owner, "") + "/portrait.webp";
    }
    std::string work_of(const access::Actor& owner, std::size_t at, std::string_view last) {
        return page_of(owner, "") + "/works/" + to_string(profile_of(owner).items.at(at).item_id) +
               "/" + std::string{last};
    }
};

}  // namespace agora::members
