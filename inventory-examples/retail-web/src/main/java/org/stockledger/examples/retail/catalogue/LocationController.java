package org.stockledger.examples.retail.catalogue;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stockledger.examples.retail.web.Body;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.examples.retail.web.Paging;
import org.stockledger.inventory.LocationCode;

/** Locations, as InventoryPro's clients ask for them, and the calls it lacked. */
@RestController
@RequestMapping("/api/locations")
class LocationController {
    private final LocationDesk desk;

    LocationController(LocationDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ResponseEntity<List<LocationAnswer>> list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "false") boolean archived,
            Paging paging) {
        return paging.answer(page -> desk.list(search, archived, page));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LocationAnswer add(@RequestBody Body body) {
        LocationForm form = LocationForm.of(body);
        if (form.id() == null || form.name() == null) {
            throw ClientMistake.malformed("required", "Location ID and name are required");
        }
        return desk.add(form);
    }

    @GetMapping("/{id}")
    LocationAnswer find(@PathVariable String id) {
        return desk.find(LocationCode.of(id));
    }

    @PutMapping("/{id}")
    LocationAnswer change(@PathVariable String id, @RequestBody Body body) {
        return desk.change(LocationCode.of(id), LocationForm.of(body));
    }

    @DeleteMapping("/{id}")
    Map<String, String> delete(@PathVariable String id) {
        desk.delete(LocationCode.of(id));
        return Map.of("message", "Location deleted");
    }

    @PostMapping("/{id}/archive")
    LocationAnswer archive(@PathVariable String id) {
        return desk.archive(LocationCode.of(id));
    }

    @PostMapping("/{id}/restore")
    LocationAnswer restore(@PathVariable String id) {
        return desk.restore(LocationCode.of(id));
    }
}
