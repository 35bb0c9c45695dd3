#pragma once

#include "agora/calls/import.hpp"
#include "agora/files/store.hpp"
#include "call_store.hpp"
#include "calls_site.hpp"
#include "follow_store.hpp"
#include "from_notice.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace agora::calls {

/// Takes notices and files over as imports and sources do.
class ImportSite : public CallsSite {
 protected:
    ImportReport import(const std::string& name, const std::string& bytes) {
        const std::filesystem::path folder = services().data_folder / "import";
        std::filesystem::create_directories(folder);
        std::ofstream(folder / name, std::ios::binary) << bytes;
        const auto report = import_calls(services(), folder / name, {});
        EXPECT_TRUE(report.ok());
        settle();
        return report ? *report : ImportReport{};
    }
    static std::string release(std::string_view id, std::string_view until) {
        return R"({"uri":"https://source.example/p","publishedDate":"2026-11-01T00:00:00Z","version":"1.1",)"
               R"("releases":[{"ocid":"ocds-x-1","id":")" +
               std::string{id} +
               R"(","date":"2026-11-01T00:00:00Z","tag":["tender"],"language":"en",)"
               R"("buyer":{"id":"B1","name":"Town of Example"},"tender":{"id":"t1","status":"active",)"
               R"("title":"Software for the library","tenderPeriod":{"endDate":")" +
               std::string{until} + R"("}}}]})";
    }
    /// One of several that a buyer gives the same procedure.
    static notices::Notice of_procedure(const std::string& id, const std::string& title) {
        notices::Notice one;
        one.source = "TED";
        one.source_id = id;
        one.source_version = "01";
        one.procedure_id = "procedure-1";
        one.titles = {{"en", title}};
        return one;
    }
    Taken take_notice(const notices::Notice& one) {
        return take(*incoming_of(one, services().state<BuyerNames>(), {}));
    }
    std::string day(int ahead) { return to_iso(now() + days{ahead}); }
};

}  // namespace agora::calls
